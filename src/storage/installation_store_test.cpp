#include "storage/installation_store.hpp"

#include <gmock/gmock.h>

#include <set>
#include <thread>

#include "base/source_tree.hpp"
#include "storage/both_engines_for_test.hpp"
#include "storage/migrations.hpp"

namespace foothold::storage {
namespace {

class Installations : public BothEngines {
 protected:
  void SetUp() override {
    BothEngines::SetUp();
    if (IsSkipped()) return;
    database_ = open_database();
    ASSERT_TRUE(migrate(*database_, source_tree() / "migrations"));
  }

  std::unique_ptr<Database> database_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Installations, both_engines, engine_test_name);

TEST_P(Installations, GetARandomIdAndTheTimeOfTheirMaking) {
  const Installation installation = find_or_make_installation(*database_);
  EXPECT_THAT(installation.id, testing::MatchesRegex("[0-9a-f]+"));
  EXPECT_EQ(installation.id.size(), 32);
  EXPECT_THAT(installation.created_at, testing::MatchesRegex("20..-..-..T..:..:..Z"));
}

TEST_P(Installations, KeepTheirIdWhenTheDatabaseIsOpenedAgain) {
  const Installation first = find_or_make_installation(*database_);
  database_.reset();
  database_ = open_database();
  const Installation again = find_or_make_installation(*database_);
  EXPECT_EQ(again.id, first.id);
  EXPECT_EQ(again.created_at, first.created_at);
}

TEST_P(Installations, GetOneIdFromManyThreads) {
  std::vector<std::string> ids(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& id : ids) threads.emplace_back([&] { id = find_or_make_installation(*database_).id; });
  }
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 1);
}

}  // namespace
}  // namespace foothold::storage
