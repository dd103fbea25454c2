#include "base/clock.hpp"

#include <gmock/gmock.h>

namespace foothold {
namespace {

TEST(Clock, TellsTheTimeInUtcWithSeconds) {
  EXPECT_THAT(utc_now(), testing::MatchesRegex("2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"));
}

TEST(Clock, TodayIsTheDayOfNow) {
  const std::string before = utc_now();
  const std::string today = utc_today();
  EXPECT_THAT(today, testing::MatchesRegex("2[0-9]{3}-[0-9]{2}-[0-9]{2}"));
  EXPECT_LE(before.substr(0, today.size()), today);
  EXPECT_LE(today, utc_now());
}

TEST(Clock, MomentsSortAsText) {
  EXPECT_LT(utc_after(std::chrono::seconds(-1)), utc_after(std::chrono::seconds(5)));
  EXPECT_LT(utc_now(), utc_after(std::chrono::hours(24 * 400)));
}

}  // namespace
}  // namespace foothold
