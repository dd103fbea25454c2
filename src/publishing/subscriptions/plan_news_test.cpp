#include "publishing/subscriptions/plan_news.hpp"

#include <gtest/gtest.h>

namespace foothold::publishing {
namespace {

constexpr std::int64_t newest_number = 3;

// How it stands when this version is the newest that was not withdrawn.
PlanState state(std::int64_t version, const std::string& open = "", const std::string& answers_at = "") {
  PlanState now;
  for (std::int64_t number = newest_number; number > 0; --number)
    now.versions.push_back({.number = number, .withdrawn_at = number > version ? "2026-05-03T10:00:00Z" : ""});
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

TEST(PlanNews, IsThatTheKnownVersionIsWithdrawn) {
  for (const std::int64_t standing : {1, 0}) {
    const PlanNews news = news_for(known, state(standing));
    EXPECT_TRUE(news.withdrawal);
    EXPECT_FALSE(news.version);
    EXPECT_EQ(news.known.version, standing);
    EXPECT_TRUE(news_for(news.known, state(standing)).is_empty());
    EXPECT_TRUE(news_for(news.known, state(3)).version);
  }
  EXPECT_FALSE(news_for(known, state(3)).withdrawal);
}

}  // namespace
}  // namespace foothold::publishing
