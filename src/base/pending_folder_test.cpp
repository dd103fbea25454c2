#include "base/pending_folder.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"

namespace foothold {
namespace {

TEST(PendingFolder, IsSeenOnlyWhenItIsWhole) {
  const TemporaryFolder folder;
  const auto target = folder.path() / "copy";
  {
    PendingFolder pending(target);
    pending.write("es/index.html", "hola");
    EXPECT_FALSE(std::filesystem::exists(target));
    pending.commit();
  }
  EXPECT_EQ(read_file(target / "es/index.html"), "hola");
}

TEST(PendingFolder, LeavesNothingBehindWithoutBeingPutInPlace) {
  const TemporaryFolder folder;
  {
    const PendingFolder pending(folder.path() / "copy");
    pending.write("index.html", "hello");
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(PendingFolder, TakesThePlaceOfAnEmptyFolderOnly) {
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "copy");
  EXPECT_TRUE(is_free_for_a_folder(folder.path() / "copy"));
  EXPECT_TRUE(is_free_for_a_folder(folder.path() / "none"));
  write_file(folder.path() / "copy/mine.txt", "mine");
  EXPECT_FALSE(is_free_for_a_folder(folder.path() / "copy"));
  EXPECT_FALSE(is_free_for_a_folder(folder.path() / "copy/mine.txt"));
}

}  // namespace
}  // namespace foothold
