#include "base/running_sha256.hpp"

#include <gtest/gtest.h>

#include "base/files.hpp"

namespace foothold {
namespace {

TEST(RunningSha256, IsThatOfAllPiecesTogether) {
  EXPECT_EQ(RunningSha256().finish(), sha256(""));
  EXPECT_EQ(RunningSha256().add("first").add("").add(" second").finish(), sha256("first second"));
  EXPECT_NE(RunningSha256().add("first").finish(), sha256("second"));
}

}  // namespace
}  // namespace foothold
