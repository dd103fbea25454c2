#include "workspace/visits/visit_store.hpp"

#include <gtest/gtest.h>

#include "accounts/person_store.hpp"
#include "base/clock.hpp"
#include "storage/statement.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::workspace {
namespace {

class Visits : public WorkspaceWorld {
 protected:
  void SetUp() override {
    WorkspaceWorld::SetUp();
    if (IsSkipped()) return;
    ana_ = accounts::PersonStore(*database_)
               .add({"ana@boone.example", "Ana Reyes", Language::english, "hash of Ana", false})
               .value()
               .id;
  }

  // As if the last look had been so long ago.
  void let_pass(std::chrono::minutes time) {
    const std::string at = utc_after(-time);
    database_->with_writer([&](storage::Connection& connection) {
      storage::execute(connection, "UPDATE visits SET seen_at = $1", {storage::text(at)});
    });
  }

  std::optional<ReadUntil> look(std::int64_t newest_change) {
    return VisitStore(*database_).note(boone_, ana_, newest_change);
  }

  std::string ana_;
};

INSTANTIATE_TEST_SUITE_P(Engines, Visits, storage::both_engines, storage::engine_test_name);

TEST_P(Visits, TellNothingTheFirstTime) {
  EXPECT_FALSE(look(7));
}

TEST_P(Visits, KeepWhatIsNewForAsLongAsTheVisitGoesOn) {
  look(7);
  let_pass(std::chrono::hours(20));
  ASSERT_TRUE(look(12));
  EXPECT_EQ(look(12)->change, 7);
  EXPECT_EQ(look(15)->change, 7);
}

TEST_P(Visits, BeginAnewAfterHalfAnHour) {
  look(7);
  let_pass(std::chrono::hours(20));
  look(12);
  let_pass(std::chrono::minutes(31));
  EXPECT_EQ(look(15)->change, 12);
}

}  // namespace
}  // namespace foothold::workspace
