#include "metrics/import/file_recognition.hpp"

#include <gmock/gmock.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;

constexpr const char* counties = "year,state,county,share_employed\n2023,29,019,0.8\n";
constexpr const char* cities = "year,state,place,share_employed\n2023,29,15670,0.8\n";

std::string by_group(const std::string& group) {
  return "year,state,county,subgroup_type,subgroup,share_employed\n2023,29,019,all,All,0.8\n2023,29,019,x," + group +
         ",0.7\n";
}

class FileRecognition : public testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    write_file(folder_.path() / name, text);
    return folder_.path() / name;
  }

  // The number of the release file, or 0.
  int recognized(const std::string& name, const std::string& text) const {
    const auto file = recognize_file(write(name, text), real_catalogue());
    return file ? file->number : 0;
  }

  std::vector<std::string> names(const std::vector<RecognizedFile>& files) const {
    std::vector<std::string> found;
    for (const RecognizedFile& file : files) found.push_back(file.path.filename());
    return found;
  }

  TemporaryFolder folder_;
  std::vector<FileReport> unread_;
};

TEST_F(FileRecognition, GoesByTheNumberWhenTheHeaderAgrees) {
  EXPECT_EQ(recognized("11_anything.csv", counties), 11);
  EXPECT_EQ(recognized("61_anything.csv", cities), 61);
  EXPECT_EQ(recognized("16_anything.csv", by_group("\"Black, Non-Hispanic\"")), 16);
}

TEST_F(FileRecognition, GoesByTheHeaderWhenTheNumberIsWrongOrMissing) {
  EXPECT_EQ(recognized("11_cities.csv", cities), 61);
  EXPECT_EQ(recognized("61_counties.csv", counties), 11);
  EXPECT_EQ(recognized("counties.csv", counties), 11);
  EXPECT_EQ(recognized("99_counties.csv", counties), 11);
  EXPECT_EQ(recognized("2021_counties.csv", counties), 11);
}

TEST_F(FileRecognition, TellsBreakdownsByTheirLabels) {
  EXPECT_EQ(recognized("a.csv", by_group("\"Black, Non-Hispanic\"")), 12);
  EXPECT_EQ(recognized("b.csv", by_group("Female")), 16);
  EXPECT_EQ(recognized("c.csv", by_group("Renter")), 17);
  EXPECT_EQ(recognized("d.csv", by_group("\"Trade, Transit, Utilities\"")), 19);
  EXPECT_EQ(recognized("e.csv", by_group("Majority Non-White")), 13) << "a label of an older release";
  EXPECT_EQ(recognized("f.csv", by_group("Leo")), 0);
}

TEST_F(FileRecognition, TakesTheStraySubgroupColumnsOfFile61ForWhatTheyAre) {
  EXPECT_EQ(
      recognized("61_x.csv", "year,state,place,subgroup_type,subgroup,share_employed\n2023,29,15670,all,All,0.8\n"),
      61);
}

TEST_F(FileRecognition, KnowsNothingOfOtherFiles) {
  EXPECT_EQ(recognized("11_x.csv", "name,age\nAnn,7\n"), 0);
  EXPECT_EQ(recognized("11_x.csv", ""), 0);
  EXPECT_FALSE(recognize_file(folder_.path() / "missing.csv", real_catalogue()));
}

TEST_F(FileRecognition, ReadsAHeaderWithQuotesAMarkAndWindowsLineEnds) {
  EXPECT_EQ(recognized("x.csv", "\xEF\xBB\xBF\"year\",\"state\",\"county\",\"share_employed\"\r\n2023,29,019,0.8\r\n"),
            11);
}

TEST_F(FileRecognition, FindsTheReleaseFilesOfAFolderAndNamesTheOthers) {
  write("61_b.CSV", cities);
  write("11_a.csv", counties);
  write("notes.csv", "name,age\nAnn,7\n");
  write("readme.md", "text");
  const auto files = find_release_files(folder_.path(), real_catalogue(), unread_);
  ASSERT_TRUE(files);
  EXPECT_THAT(names(*files), ElementsAre("11_a.csv", "61_b.CSV"));
  ASSERT_EQ(unread_.size(), 1U);
  EXPECT_EQ(unread_[0].name, "notes.csv");
  EXPECT_TRUE(unread_[0].findings.contains(Finding::unread_file));
}

TEST_F(FileRecognition, TakesASingleFile) {
  const auto files = find_release_files(write("my counties.txt", counties), real_catalogue(), unread_);
  ASSERT_TRUE(files);
  EXPECT_EQ(files->at(0).file.number, 11);
}

TEST_F(FileRecognition, RefusesASourceThatIsMissingOrHoldsNothing) {
  EXPECT_EQ(find_release_files(folder_.path() / "missing", real_catalogue(), unread_).error().kind,
            ErrorKind::not_found);
  const auto empty = find_release_files(folder_.path(), real_catalogue(), unread_);
  ASSERT_FALSE(empty);
  EXPECT_EQ(empty.error().kind, ErrorKind::invalid);
  EXPECT_EQ(empty.error().message.key, "import.not_a_release");
}

TEST_F(FileRecognition, RefusesTwoFilesThatHoldTheSame) {
  write("11_a.csv", counties);
  write("counties again.csv", counties);
  const auto files = find_release_files(folder_.path(), real_catalogue(), unread_);
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().kind, ErrorKind::conflict);
  EXPECT_EQ(files.error().message.key, "import.two_files_alike");
}

}  // namespace
}  // namespace foothold::metrics
