#include <cmath>

#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::expect_sound;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string spark(const std::vector<ChartPoint>& points, const std::vector<int>& breaks = {}) {
  Html html;
  spark_line(html, "A trend", points, breaks);
  return html.take();
}

TEST(SparkLine, IsSoundForOddValues) {
  expect_sound(spark({{2020, 7}, {2021, 7}}));
  expect_sound(spark({{2020, -1e99}, {2021, 1e99}}));
  expect_sound(spark({{2020, 1e-12}, {2021, not_a_number}, {2022, 2e-12, {}, {}, true}}));
  expect_sound(spark({{2020, 1}, {2020, 2}}));
}

TEST(SparkLine, NeedsTwoPoints) {
  EXPECT_EQ(spark({}), "");
  EXPECT_EQ(spark({{2020, 7}}), "");
  EXPECT_EQ(spark({{2020, 7}, {2021, not_a_number}}), "");
}

TEST(SparkLine, IsNothingWhereABreakPartsEveryPoint) {
  EXPECT_EQ(spark({{2018, 1}, {2022, 3}}, {2020}), "");
}

TEST(SparkLine, ShowsBreaksAndBridges) {
  EXPECT_THAT(spark({{2018, 1}, {2019, 2}, {2021, 3}}), HasSubstr("stroke-dasharray"));
  EXPECT_THAT(spark({{2018, 1}, {2019, 2}, {2021, 3}}, {2021}), Not(HasSubstr("stroke-dasharray")));
}

TEST(SparkLine, IsHiddenFromScreenReadersWhenItHasNoDescription) {
  Html html;
  spark_line(html, "", {{2020, 1}, {2021, 2}}, {});
  EXPECT_THAT(html.str(), HasSubstr("aria-hidden=\"true\""));
  EXPECT_THAT(html.str(), Not(HasSubstr("role=")));
}

// A profile shows 47 of them, and the whole page has to stay below 60 KB compressed.
TEST(SparkLine, IsSmallEnoughToStandInEveryRow) {
  std::vector<ChartPoint> points;
  for (int year = 2010; year <= 2023; ++year) points.push_back({.year = year, .value = std::sin(year)});
  EXPECT_LT(spark(points).size(), 600U);
}

}  // namespace
}  // namespace foothold::html
