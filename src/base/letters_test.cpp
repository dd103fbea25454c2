#include "base/letters.hpp"

#include <gtest/gtest.h>

namespace foothold {
namespace {

TEST(LettersIn, CountsLettersAndNotBytes) {
  EXPECT_EQ(letters_in(""), 0U);
  EXPECT_EQ(letters_in("plan"), 4U);
  EXPECT_EQ(letters_in("ñandú"), 5U);
  EXPECT_EQ(letters_in("💧 3"), 3U);
}

}  // namespace
}  // namespace foothold
