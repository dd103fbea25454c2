#include "base/clock.hpp"

#include <gmock/gmock.h>

namespace foothold {
namespace {

TEST(Clock, TellsTheTimeInUtcWithSeconds) {
  EXPECT_THAT(utc_now(), testing::MatchesRegex("2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"));
}

}  // namespace
}  // namespace foothold
