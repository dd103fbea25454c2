#include "publishing/versions/plan_version_store.hpp"

#include <gtest/gtest.h>

#include "storage/statement.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::publishing {
namespace {

class PlanVersions : public workspace::WorkspaceWorld {
 protected:
  [[nodiscard]] PlanVersion publish(const PlanContents& contents) {
    return PlanVersionStore(*database_)
        .publish({.coalition = boone_, .published_by = "ana", .note = "The first", .edition = "v1"}, contents)
        .value();
  }
};

TEST_P(PlanVersions, KeepAgesOfWordsAndFilesOfNumbers) {
  const PlanVersion version =
      publish({.words = {{"letter", Language::spanish, "2026-05-01T10:00:00Z", "2026-05-02T10:00:00Z"}},
               .data = {{"numbers.csv", "kind,value\ncount,3\n"}}});
  PlanVersionStore store(*database_);
  const auto words = store.words(version);
  ASSERT_EQ(words.size(), 1U);
  EXPECT_EQ(words[0].section, "letter");
  EXPECT_EQ(words[0].language, Language::spanish);
  EXPECT_EQ(words[0].begun_at, "2026-05-01T10:00:00Z");
  EXPECT_EQ(words[0].changed_at, "2026-05-02T10:00:00Z");
  const auto data = store.data(version);
  ASSERT_EQ(data.size(), 1U);
  EXPECT_EQ(data[0].name, "numbers.csv");
  EXPECT_EQ(data[0].content, "kind,value\ncount,3\n");
}

TEST_P(PlanVersions, HaveNoneOfTheseWhenNoneWereKept) {
  const PlanVersion version = publish({});
  PlanVersionStore store(*database_);
  EXPECT_TRUE(store.words(version).empty());
  EXPECT_TRUE(store.data(version).empty());
}

TEST_P(PlanVersions, AreBrokenWhenSomebodyAlteredTheirNumbers) {
  const PlanVersion version = publish({.data = {{"numbers.csv", "3"}}});
  database_->with_writer([](storage::Connection& connection) {
    return storage::execute(connection, "UPDATE plan_data SET content = $1", {storage::text("4")});
  });
  EXPECT_THROW(static_cast<void>(PlanVersionStore(*database_).data(version)), Broken);
}

INSTANTIATE_TEST_SUITE_P(Engines, PlanVersions, storage::both_engines, storage::engine_test_name);

}  // namespace
}  // namespace foothold::publishing
