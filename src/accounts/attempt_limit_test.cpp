#include "accounts/attempt_limit.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace foothold::accounts {
namespace {

using std::chrono::seconds;

const AttemptLimit::Clock::time_point noon{std::chrono::hours(12)};

TEST(AttemptLimits, LetSoManyThroughAndNoMore) {
  AttemptLimit limit(3, seconds(60));
  for (int attempt = 1; attempt <= 3; ++attempt) EXPECT_TRUE(limit.allow("ana", noon)) << attempt;
  EXPECT_FALSE(limit.allow("ana", noon));
  EXPECT_FALSE(limit.allow("ana", noon + seconds(59)));
}

TEST(AttemptLimits, CountOnlyWhatLiesInTheWindow) {
  AttemptLimit limit(2, seconds(60));
  EXPECT_TRUE(limit.allow("ana", noon));
  EXPECT_TRUE(limit.allow("ana", noon + seconds(40)));
  EXPECT_FALSE(limit.allow("ana", noon + seconds(59)));
  EXPECT_TRUE(limit.allow("ana", noon + seconds(60)));
  EXPECT_FALSE(limit.allow("ana", noon + seconds(61)));
}

TEST(AttemptLimits, DoNotCountWhatTheyRefused) {
  AttemptLimit limit(1, seconds(60));
  EXPECT_TRUE(limit.allow("ana", noon));
  EXPECT_FALSE(limit.allow("ana", noon + seconds(50)));
  EXPECT_TRUE(limit.allow("ana", noon + seconds(60)));
}

TEST(AttemptLimits, ForgetOneKeyWhenTheyAreTold) {
  AttemptLimit limit(1, seconds(60));
  EXPECT_TRUE(limit.allow("ana", noon));
  EXPECT_TRUE(limit.allow("ben", noon));
  limit.forget("ana");
  limit.forget("nobody");
  EXPECT_TRUE(limit.allow("ana", noon));
  EXPECT_FALSE(limit.allow("ben", noon));
}

TEST(AttemptLimits, CountEachKeyByItself) {
  AttemptLimit limit(1, seconds(60));
  EXPECT_TRUE(limit.allow("ana", noon));
  EXPECT_FALSE(limit.allow("ana", noon));
  EXPECT_TRUE(limit.allow("ben", noon));
}

TEST(AttemptLimits, RefuseNewKeysWhileTheyAreFlooded) {
  AttemptLimit limit(2, seconds(60), 3);
  for (const char* key : {"ana", "ben", "cleo"}) EXPECT_TRUE(limit.allow(key, noon)) << key;
  EXPECT_FALSE(limit.allow("dora", noon + seconds(59)));
  EXPECT_TRUE(limit.allow("ana", noon + seconds(59)));
  // The windows of Ben and Cleo have passed, so that there is room again, and Ana's count is still known.
  EXPECT_TRUE(limit.allow("dora", noon + seconds(60)));
  EXPECT_TRUE(limit.allow("ana", noon + seconds(61)));
  EXPECT_FALSE(limit.allow("ana", noon + seconds(62)));
}

TEST(AttemptLimits, CountAttemptsFromManyThreads) {
  AttemptLimit limit(50, seconds(60));
  std::atomic<int> allowed = 0;
  {
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 8; ++thread)
      threads.emplace_back([&] {
        for (int attempt = 0; attempt < 20; ++attempt) allowed += limit.allow("ana", noon) ? 1 : 0;
      });
  }
  EXPECT_EQ(allowed, 50);
}

}  // namespace
}  // namespace foothold::accounts
