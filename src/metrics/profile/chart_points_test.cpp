#include "metrics/profile/chart_points.hpp"

#include <gmock/gmock.h>

#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

Reading reading(int year, double value) {
  Reading one;
  one.key.year = static_cast<std::uint16_t>(year);
  one.value = value;
  one.missing = Missing::none;
  return one;
}

TEST(ChartPoints, AreTheReadingsThatHaveAValue) {
  Reading missing = reading(2022, absent);
  missing.missing = Missing::not_published;
  Reading weak = reading(2023, 0.8);
  weak.grade = Grade::weak;
  weak.lower = 0.7;
  weak.upper = 0.9;
  const auto points = chart_points({reading(2021, 0.7), missing, weak});
  ASSERT_EQ(points.size(), 2U);
  EXPECT_EQ(points[0].year, 2021);
  EXPECT_EQ(points[0].value, 0.7);
  EXPECT_FALSE(points[0].lower);
  EXPECT_FALSE(points[0].weak);
  EXPECT_EQ(points[1].lower, 0.7);
  EXPECT_EQ(points[1].upper, 0.9);
  EXPECT_TRUE(points[1].weak);
}

TEST(ChartPoints, ShowNoIntervalOfWhichOneBoundIsMissing) {
  Reading one_bound = reading(2023, 0.8);
  one_bound.lower = 0.7;
  EXPECT_FALSE(chart_points({one_bound})[0].lower);
}

TEST(ChartPoints, OfPairsAreTheRatioOfTheParts) {
  Reading pair = reading(2023, 0.1);
  pair.second = 0.4;
  EXPECT_DOUBLE_EQ(chart_points({pair})[0].value, 0.25);
}

TEST(ChartPoints, AreWrittenOnTheAxisInTheirUnit) {
  EXPECT_EQ(axis_format(real_catalogue().metric(metric_named("share_employed")))(0.8), "80.0%");
  EXPECT_EQ(axis_format(real_catalogue().metric(metric_named("pctl_income_50")))(50000), "$50,000");
}

}  // namespace
}  // namespace foothold::metrics
