#include "html/charts/chart_scale.hpp"

#include <algorithm>
#include <cmath>

#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::infinite;
using test::not_a_number;
using testing::ElementsAre;

TEST(RoundTicks, CoverTheValuesWithRoundSteps) {
  EXPECT_THAT(round_ticks(0, 1, 6), ElementsAre(0, 0.2, 0.4, 0.6, 0.8, 1));
  EXPECT_THAT(round_ticks(0.31, 0.49, 5), ElementsAre(0.3, 0.35, 0.4, 0.45, 0.5));
  EXPECT_THAT(round_ticks(12, 88, 5), ElementsAre(0, 20, 40, 60, 80, 100));
  EXPECT_THAT(round_ticks(-3, 7, 5), ElementsAre(-5, -2.5, 0, 2.5, 5, 7.5));
  EXPECT_THAT(round_ticks(1e12, 4e12, 4), ElementsAre(1e12, 2e12, 3e12, 4e12));
}

TEST(RoundTicks, DoNotGrowPastAValueThatIsAlreadyRound) {
  EXPECT_THAT(round_ticks(0.1, 0.3, 3), ElementsAre(0.1, 0.2, 0.3));
  EXPECT_THAT(round_ticks(0.7, 0.9, 3), ElementsAre(0.7, 0.8, 0.9));
}

TEST(RoundTicks, AscendAndCoverWhateverTheyAreGiven) {
  const std::pair<double, double> spans[] = {
      {0, 0},         {5, 5},  {-5, -5},         {1, 1 + 1e-15},   {-1e100, 1e100}, {0, 1e-310},        {1e-9, 3e-9},
      {0.333, 0.334}, {7, -7}, {1e15, 1e15 + 4}, {-1e-99, 1e-101}, {123.456, 1e9},  {99999999, 1e8 + 1}};
  for (const auto& [low, high] : spans) {
    for (const int wanted : {-1, 0, 2, 5, 20}) {
      const std::vector<double> ticks = round_ticks(low, high, wanted);
      ASSERT_GE(ticks.size(), 2U) << low << ' ' << high;
      EXPECT_LE(ticks.size(), 32U) << low << ' ' << high;
      EXPECT_TRUE(std::is_sorted(ticks.begin(), ticks.end()));
      EXPECT_LE(ticks.front(), std::min(low, high) + std::abs(low) * 1e-9);
      EXPECT_GE(ticks.back(), std::max(low, high) - std::abs(high) * 1e-9);
      EXPECT_FALSE(std::signbit(ticks.front()) && ticks.front() == 0);
    }
  }
}

TEST(RoundTicks, AreNoneForWhatIsNotANumber) {
  EXPECT_TRUE(round_ticks(not_a_number, 1, 5).empty());
  EXPECT_TRUE(round_ticks(0, infinite, 5).empty());
  EXPECT_TRUE(round_ticks(-infinite, infinite, 5).empty());
}

TEST(Coordinate, HasOneDecimalAtMost) {
  EXPECT_EQ(Coordinate(12).text(), "12");
  EXPECT_EQ(Coordinate(12.34).text(), "12.3");
  EXPECT_EQ(Coordinate(-0.26).text(), "-0.3");
  EXPECT_EQ(Coordinate(-0.04).text(), "0");
  EXPECT_EQ(Coordinate(1e30).text(), "99999");
  EXPECT_EQ(Coordinate(45.67, "%").text(), "45.7%");
}

TEST(FittedText, CutsAfterAWordAndNeverInsideALetter) {
  EXPECT_EQ(fitted_text("Boone County", 200), "Boone County");
  EXPECT_EQ(fitted_text("United States of America", 115), "United States…");
  EXPECT_EQ(fitted_text("ñññññññññ", 40), "ñññ…");
  EXPECT_EQ(fitted_text("Boone", 0), "…");
  EXPECT_EQ(fitted_text("", -1), "");
}

}  // namespace
}  // namespace foothold::html
