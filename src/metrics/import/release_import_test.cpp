#include "metrics/import/release_import.hpp"

#include <gmock/gmock.h>

#include "metrics/edition/edition_file.hpp"
#include "metrics/import/import_test_folder.hpp"
#include "metrics/import/report_reader.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ReleaseImport : public testing::Test {
 protected:
  ReleaseImport() {
    counties_ =
        source_.write("11_counties.csv",
                      "year,state,county,population,share_employed,share_employed_quality\n"
                      "2023,29,019,190000,0.824,Strong\n2023,35,013,220000,0.69,Marginal\n2023,29,999,,0.5,Weak\n");
    static_cast<void>(source_.write("16_by_gender.csv",
                                    "year,state,county,subgroup_type,subgroup,share_employed,share_employed_quality\n"
                                    "2023,29,019,gender,Female,0.80,Weak\n2023,29,019,gender,Male,0.85,Strong\n"));
    request_.source = source_.path();
    request_.edition = target_.path() / "edition.db";
    request_.release = "v2025.01";
  }

  [[nodiscard]] Result<ImportReport> run() const {
    return import_release(request_, real_catalogue(), real_library().reference);
  }

  [[nodiscard]] std::vector<std::string> target_files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(target_.path()))
      names.push_back(entry.path().filename());
    return names;
  }

  ImportTestFolder source_;
  ImportTestFolder target_;
  std::filesystem::path counties_;
  ImportRequest request_;
};

TEST_F(ReleaseImport, MakesASoundEditionOfAllFiles) {
  const auto report = run();
  ASSERT_TRUE(report) << report.error().message.key;
  EXPECT_THAT(target_files(), ElementsAre("edition.db"));
  EXPECT_THAT(*verify_edition_file(request_.edition, real_catalogue()), IsEmpty());
  const auto edition = Edition::open(request_.edition, real_catalogue());
  ASSERT_TRUE(edition);
  EXPECT_EQ(read(**edition, "share_employed", "29019", 2023).value, 0.824);
  EXPECT_EQ((*edition)->population(place_in(**edition, "35013"), 2023), 220000);
  EXPECT_EQ((*edition)->facts().release, "v2025.01");
  EXPECT_FALSE((*edition)->facts().fictional);
}

TEST_F(ReleaseImport, ReportsItsFilesByNameAndCountsValuesAndGrades) {
  const auto report = run();
  ASSERT_TRUE(report);
  ASSERT_EQ(report->files.size(), 2U);
  EXPECT_EQ(report->files[0].name, "11_counties.csv");
  EXPECT_THAT(found(report->files[0], Finding::unknown_place), ElementsAre("4 county 29999"));
  EXPECT_EQ(report->values(), 4U);
  ASSERT_EQ(report->counts.size(), 2U);
  EXPECT_EQ(report->counts[0].breakdown, "all");
  EXPECT_EQ(report->counts[0].strong, 1U);
  EXPECT_EQ(report->counts[0].marginal, 1U);
  EXPECT_EQ(report->counts[1].breakdown, "gender");
  EXPECT_EQ(report->counts[1].values, 2U);
  EXPECT_EQ(report->counts[1].weak, 1U);
}

TEST_F(ReleaseImport, KeepsItsReportInTheEdition) {
  const auto report = run();
  ASSERT_TRUE(report);
  const auto content = read_edition_file(request_.edition, real_catalogue());
  ASSERT_TRUE(content);
  EXPECT_EQ(content->report_json, import_report_json(*report));
  EXPECT_TRUE(read_import_report(content->report_json));
}

TEST_F(ReleaseImport, GivesTheSameEditionWithAnyNumberOfThreads) {
  std::vector<std::string> ids;
  for (const unsigned threads : {0U, 1U, 4U}) {
    request_.threads = threads;
    request_.edition = target_.path() / ("edition-" + std::to_string(threads) + ".db");
    ASSERT_TRUE(run());
    ids.push_back(read_edition_file(request_.edition, real_catalogue())->facts.id);
  }
  EXPECT_THAT(ids, testing::Each(ids.front()));
}

TEST_F(ReleaseImport, ReplacesAnEditionOnlyWhenAskedTo) {
  ASSERT_TRUE(run());
  request_.release = "v2026.01";
  const auto refused = run();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, ErrorKind::conflict);
  EXPECT_EQ(read_edition_file(request_.edition, real_catalogue())->facts.release, "v2025.01");
  request_.replace = true;
  ASSERT_TRUE(run());
  EXPECT_EQ(read_edition_file(request_.edition, real_catalogue())->facts.release, "v2026.01");
  EXPECT_THAT(target_files(), ElementsAre("edition.db"));
}

TEST_F(ReleaseImport, IntoAFolderThatIsNotThereIsRefusedBeforeAnythingIsRead) {
  request_.source = source_.path() / "nothing";
  request_.edition = target_.path() / "missing" / "edition.db";
  const auto report = run();
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, ErrorKind::not_found);
  EXPECT_EQ(report.error().message.key, "import.no_folder");
  EXPECT_EQ(report.error().message.values.front().second, (target_.path() / "missing").string());
}

TEST_F(ReleaseImport, ThatIsRefusedLeavesNothingAndTheOldEditionAsItWas) {
  ASSERT_TRUE(run());
  request_.replace = true;
  static_cast<void>(source_.write("12_no_groups.csv", "year,state,county,subgroup,shoe_size\n2023,29,019,All,44\n"));
  const auto refused = run();
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message.key, "import.no_metrics");
  EXPECT_THAT(target_files(), ElementsAre("edition.db"));
  EXPECT_THAT(*verify_edition_file(request_.edition, real_catalogue()), IsEmpty());
}

TEST_F(ReleaseImport, OfANewEditionThatIsRefusedLeavesNothing) {
  request_.source = source_.path() / "nowhere";
  ASSERT_FALSE(run());
  EXPECT_THAT(target_files(), IsEmpty());
}

TEST_F(ReleaseImport, OfOneFileTakesThatFileOnly) {
  request_.source = counties_;
  const auto report = run();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->files.size(), 1U);
}

TEST_F(ReleaseImport, TellsItsProgressUpToTheEnd) {
  std::size_t last = 0;
  std::size_t total = 0;
  request_.on_progress = [&](std::size_t done, std::size_t all) {
    EXPECT_GE(done, last);
    last = done;
    total = all;
  };
  ASSERT_TRUE(run());
  EXPECT_EQ(last, total);
  EXPECT_GT(total, 0U);
}

TEST_F(ReleaseImport, FilesThatAreNoneOfTheReleaseAreReportedAsUnread) {
  static_cast<void>(source_.write("notes.csv", "name,age\nAnn,7\n"));
  const auto report = run();
  ASSERT_TRUE(report);
  EXPECT_EQ(report->files.size(), 3U);
  EXPECT_EQ(report->files[0].name, "notes.csv");
  EXPECT_TRUE(report->files[0].findings.contains(Finding::unread_file));
}

}  // namespace
}  // namespace foothold::metrics
