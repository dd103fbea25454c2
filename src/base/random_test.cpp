#include "base/random.hpp"

#include <gmock/gmock.h>

#include <set>
#include <thread>

namespace foothold {
namespace {

TEST(Random, HexHasTwoLettersForEachByte) {
  EXPECT_THAT(random_hex(16), testing::MatchesRegex("[0-9a-f]{32}"));
  EXPECT_EQ(random_hex(0), "");
  EXPECT_EQ(random_hex(1000).size(), 2000U);
}

TEST(Random, IdsAreNeverAlike) {
  std::set<std::string> ids;
  for (int count = 0; count < 10000; ++count) ids.insert(new_id());
  EXPECT_EQ(ids.size(), 10000U);
}

TEST(Random, IdsSortByWhenTheyWereMade) {
  const std::string first = new_id();
  std::this_thread::sleep_for(std::chrono::milliseconds(3));
  const std::string second = new_id();
  EXPECT_LT(first, second);
  EXPECT_THAT(first, testing::MatchesRegex("[0-9a-z]{26}"));
}

}  // namespace
}  // namespace foothold
