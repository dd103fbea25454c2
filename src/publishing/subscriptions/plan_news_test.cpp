#include "publishing/subscriptions/plan_news.hpp"

#include <gtest/gtest.h>

namespace foothold::publishing {
namespace {

PlanState state(std::int64_t version, const std::string& open = "", const std::string& answers_at = "") {
  PlanState now;
  now.standing.number = version;
  if (!open.empty()) now.open = workspace::CommentPeriod{.activity = open};
  now.answers_at = answers_at;
  return now;
}

const KnownNews known{.version = 2, .period = "spring", .answers_at = "2026-05-01T10:00:00Z"};

TEST(PlanNews, IsNothingWhenNothingHasHappened) {
  EXPECT_TRUE(news_for(known, state(2)).is_empty());
  EXPECT_TRUE(news_for(known, state(2, "spring", "2026-05-01T10:00:00Z")).is_empty());
  EXPECT_EQ(news_for(known, state(2)).known, known);
}

TEST(PlanNews, IsAVersionAPeriodOrAnswersThatSomebodyDoesNotKnow) {
  EXPECT_TRUE(news_for(known, state(3)).version);
  EXPECT_TRUE(news_for(known, state(2, "autumn")).period);
  EXPECT_TRUE(news_for(known, state(2, "", "2026-05-02T10:00:00Z")).answers);
  const PlanNews all = news_for(known, state(3, "autumn", "2026-05-02T10:00:00Z"));
  EXPECT_EQ(all.known, (KnownNews{.version = 3, .period = "autumn", .answers_at = "2026-05-02T10:00:00Z"}));
}

TEST(PlanNews, IsNoneWhenAVersionIsWithdrawn) {
  EXPECT_TRUE(news_for(known, state(1)).is_empty());
  EXPECT_EQ(news_for(known, state(1)).known.version, 2);
}

}  // namespace
}  // namespace foothold::publishing
