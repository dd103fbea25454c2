#include "workspace/live_changes.hpp"

#include <gtest/gtest.h>

namespace foothold::workspace {
namespace {

TEST(LiveChanges, TellThoseWhoListenToThatCoalition) {
  LiveChanges changes;
  std::int64_t heard = 0;
  const auto listening = changes.channel("boone")->subscribe([&](std::int64_t number) { heard = number; });
  changes.tell("elsewhere");
  EXPECT_EQ(heard, 0);
  changes.tell("boone");
  EXPECT_EQ(heard, changes.newest("boone"));
  EXPECT_GT(heard, 0);
}

TEST(LiveChanges, AreNumberedUpwards) {
  LiveChanges changes;
  EXPECT_EQ(changes.newest("boone"), 0);
  changes.tell("boone");
  const std::int64_t first = changes.newest("boone");
  changes.tell("boone");
  EXPECT_GT(changes.newest("boone"), first);
}

}  // namespace
}  // namespace foothold::workspace
