#include "base/files.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>

#include "base/error.hpp"
#include "base/temporary_folder.hpp"

namespace foothold {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) names.push_back(entry.path().filename());
  std::sort(names.begin(), names.end());
  return names;
}

TEST(Files, WrittenFileIsReadBackByteForByte) {
  const TemporaryFolder folder;
  const std::string bytes("\0\r\n\xFF Doña", 10);
  write_file(folder.path() / "a.txt", bytes);
  EXPECT_EQ(read_file(folder.path() / "a.txt"), bytes);
  write_file(folder.path() / "a.txt", "");
  EXPECT_EQ(read_file(folder.path() / "a.txt"), "");
  EXPECT_THAT(names_in(folder.path()), ElementsAre("a.txt"));
}

TEST(Files, MissingFileAndFolderAreNotRead) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.path() / "missing"), std::nullopt);
  EXPECT_EQ(read_file(folder.path()), std::nullopt);
}

TEST(Files, WritingWhereNothingCanBeWrittenThrowsAndLeavesNothing) {
  const TemporaryFolder folder;
  EXPECT_THROW(write_file(folder.path() / "no/such/folder.txt", "x"), Broken);
  std::filesystem::create_directories(folder.path() / "taken/inner");
  EXPECT_THROW(write_file(folder.path() / "taken", "x"), Broken);
  EXPECT_THAT(names_in(folder.path()), ElementsAre("taken"));
}

TEST(PendingFile, LeavesNothingBehindWithoutCommit) {
  const TemporaryFolder folder;
  {
    const PendingFile pending(folder.path() / "edition.db");
    std::ofstream(pending.path()) << "half";
    EXPECT_THAT(names_in(folder.path()), ElementsAre(pending.path().filename().string()));
  }
  EXPECT_THAT(names_in(folder.path()), IsEmpty());
}

TEST(PendingFile, LeavesTheOldFileAsItWasWithoutCommit) {
  const TemporaryFolder folder;
  write_file(folder.path() / "edition.db", "old");
  {
    const PendingFile pending(folder.path() / "edition.db");
    std::ofstream(pending.path()) << "half";
  }
  EXPECT_EQ(read_file(folder.path() / "edition.db"), "old");
}

TEST(PendingFile, CommitPutsItInThePlaceOfTheOldFile) {
  const TemporaryFolder folder;
  write_file(folder.path() / "edition.db", "old");
  PendingFile pending(folder.path() / "edition.db");
  std::ofstream(pending.path()) << "new";
  pending.commit();
  EXPECT_EQ(read_file(folder.path() / "edition.db"), "new");
  EXPECT_THAT(names_in(folder.path()), ElementsAre("edition.db"));
}

TEST(PendingFile, CommitOfAFileThatWasNeverWrittenThrows) {
  const TemporaryFolder folder;
  PendingFile pending(folder.path() / "edition.db");
  EXPECT_THROW(pending.commit(), Broken);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "edition.db"));
}

TEST(MappedFile, ShowsTheBytesOfTheFileAlsoAfterTheyWereReleased) {
  const TemporaryFolder folder;
  const std::string bytes(std::size_t{9} << 20U, 'x');
  write_file(folder.path() / "large", bytes);
  auto mapped = MappedFile::open(folder.path() / "large");
  ASSERT_TRUE(mapped);
  mapped->release_until(bytes.size());
  mapped->release_until(1);
  EXPECT_TRUE(mapped->text() == bytes);
}

TEST(MappedFile, OfAnEmptyFileIsEmpty) {
  const TemporaryFolder folder;
  write_file(folder.path() / "empty", "");
  const auto mapped = MappedFile::open(folder.path() / "empty");
  ASSERT_TRUE(mapped);
  EXPECT_EQ(mapped->text(), "");
}

TEST(MappedFile, StaysMappedWhenItIsMoved) {
  const TemporaryFolder folder;
  write_file(folder.path() / "a", "text");
  auto first = MappedFile::open(folder.path() / "a");
  ASSERT_TRUE(first);
  const MappedFile second = std::move(*first);
  first.reset();
  EXPECT_EQ(second.text(), "text");
}

TEST(MappedFile, OfNothingAndOfAFolderIsNothing) {
  const TemporaryFolder folder;
  EXPECT_FALSE(MappedFile::open(folder.path() / "missing"));
  EXPECT_FALSE(MappedFile::open(folder.path()));
}

TEST(TemporaryFolder, IsGoneWithAllInItAfterwards) {
  std::filesystem::path path;
  {
    const TemporaryFolder folder;
    path = folder.path();
    std::filesystem::create_directories(path / "a/b");
    write_file(path / "a/b/c", "x");
    EXPECT_TRUE(std::filesystem::exists(path / "a/b/c"));
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Sha256, GivesThePublishedSumsOfTheStandard) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace foothold
