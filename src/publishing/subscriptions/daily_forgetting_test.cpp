#include "publishing/subscriptions/daily_forgetting.hpp"

#include <gtest/gtest.h>

#include "publishing/subscriptions/subscription_store.hpp"
#include "storage/statement.hpp"
#include "workspace/public_comments/public_comment_store.hpp"
#include "workspace/workspace_test_world.hpp"

namespace foothold::publishing {
namespace {

// Nothing is published here.
class DailyForgettings : public workspace::WorkspaceWorld {
 protected:
  void leave_something() {
    workspace::PublicComment comment{.coalition = boone_, .text = "Hello", .name = "Inés"};
    comment.forget_on = "2026-05-01";
    ASSERT_TRUE(workspace::PublicCommentStore(*database_).add(comment));
    ASSERT_TRUE(SubscriptionStore(*database_).begin(boone_, "ines@example.org", Language::spanish));
    storage::execute(*open_connection(), "UPDATE plan_subscriptions SET asked_at = '2026-01-01T00:00:00Z'", {});
  }
  std::int64_t left() {
    const auto connection = open_connection();
    const auto rows = storage::query(
        *connection, "SELECT (SELECT count(*) FROM public_comments) + (SELECT count(*) FROM plan_subscriptions)", {});
    return rows->next() ? rows->integer(0) : -1;
  }
};

INSTANTIATE_TEST_SUITE_P(Engines, DailyForgettings, storage::both_engines, storage::engine_test_name);

TEST_P(DailyForgettings, TakeAwayWhatIsDueOnceADay) {
  DailyForgetting forgetting(*database_);
  leave_something();
  EXPECT_EQ(left(), 2);
  forgetting.look("2026-05-01");
  EXPECT_EQ(left(), 0);
  leave_something();
  forgetting.look("2026-05-01");
  EXPECT_EQ(left(), 2) << "it was done today";
  forgetting.look("2026-05-02");
  EXPECT_EQ(left(), 0);
}

}  // namespace
}  // namespace foothold::publishing
