#include "app/edition_choice.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "base/files.hpp"
#include "base/temporary_folder.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::app {
namespace {

class EditionChoice : public testing::Test {
 protected:
  // A file that was last written so many hours ago.
  void write(const std::string& name, int hours_ago) const {
    write_file(folder_.path() / name, "x");
    std::filesystem::last_write_time(folder_.path() / name,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(hours_ago));
  }

  std::string chosen(const std::filesystem::path& named = {}) const {
    const auto file = choose_edition(folder_.path(), named);
    return file ? file->filename().string() : error_kind_name(file.error().kind).data();
  }

  TemporaryFolder folder_;
};

TEST_F(EditionChoice, IsTheOneThatIsNamed) {
  write("newest.db", 0);
  EXPECT_EQ(chosen("/elsewhere/named.db"), "named.db");
}

TEST_F(EditionChoice, IsTheNewestOfTheFolder) {
  write("v2024.db", 30);
  write("v2025.db", 10);
  write("v2023.db", 20);
  EXPECT_EQ(chosen(), "v2025.db");
}

TEST_F(EditionChoice, IsNeverTheWorkspaceNorAnythingThatIsNoEdition) {
  write("v2025.db", 10);
  write("workspace.db", 1);
  write("workspace.db-wal", 1);
  write("v2026.db.pending-7", 1);
  std::filesystem::create_directories(folder_.path() / "folder.db");
  EXPECT_EQ(chosen(), "v2025.db");
}

TEST_F(EditionChoice, IsTheDemonstrationOnlyWhenThereIsNoOther) {
  write("demo.db", 0);
  EXPECT_EQ(chosen(), "demo.db");
  write("v2025.db", 10);
  EXPECT_EQ(chosen(), "v2025.db");
}

TEST_F(EditionChoice, IsRefusedWhenThereIsNoneAndSaysHowToMakeOne) {
  write("workspace.db", 0);
  const auto none = choose_edition(folder_.path(), {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, ErrorKind::not_found);
  for (const std::string& key : {none.error().message.key, none.error().hint.key})
    EXPECT_TRUE(metrics::real_library().messages.has(key)) << key;
  EXPECT_EQ(choose_edition(folder_.path() / "missing", {}).error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace foothold::app
