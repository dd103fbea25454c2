#include "workspace/visits/presence.hpp"

#include <gtest/gtest.h>

namespace foothold::workspace {
namespace {

using std::chrono::minutes;
using People = std::vector<std::string>;

const Presence::Clock::time_point noon = Presence::Clock::time_point(std::chrono::hours(12));

TEST(Presence, KnowsTheLatestFirst) {
  Presence presence;
  presence.note("boone", "ana", noon);
  presence.note("boone", "ben", noon + minutes(1));
  EXPECT_EQ(presence.here("boone", noon + minutes(2)), (People{"ben", "ana"}));
}

TEST(Presence, ForgetsWhoAskedForNothingInFiveMinutes) {
  Presence presence;
  presence.note("boone", "ana", noon);
  presence.note("boone", "ben", noon + minutes(3));
  EXPECT_EQ(presence.here("boone", noon + minutes(6)), People{"ben"});
  EXPECT_EQ(presence.here("boone", noon + minutes(9)), People());
}

TEST(Presence, KeepsCoalitionsApart) {
  Presence presence;
  presence.note("boone", "ana", noon);
  EXPECT_EQ(presence.here("elsewhere", noon), People());
}

}  // namespace
}  // namespace foothold::workspace
