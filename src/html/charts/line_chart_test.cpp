#include <limits>

#include "base/text.hpp"
#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using test::infinite;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string drawn(const LineChart& chart) {
  Html html;
  line_chart(html, chart);
  return html.take();
}

LineChart line_of(std::vector<ChartPoint> points, std::vector<int> breaks = {}) {
  return {"A line", {{"Boone County", std::move(points), std::move(breaks), false}}, {}};
}

TEST(LineChart, IsSoundForOddValues) {
  const std::vector<std::vector<ChartPoint>> cases = {
      {{.year = 2021, .value = 0.4}},
      {{.year = 2021, .value = 0}},
      {{.year = 2020, .value = 7}, {.year = 2021, .value = 7}},
      {{.year = 2019, .value = -3}, {.year = 2021, .value = -8.5}},
      {{.year = 2019, .value = 1e12}, {.year = 2021, .value = -1e99}},
      {{.year = 2019, .value = 1e-9}, {.year = 2021, .value = 3e-9}},
      {{.year = 2019, .value = 1}, {.year = 2021, .value = 1 + 1e-15}},
      {{.year = 2019, .value = not_a_number}, {.year = 2021, .value = 4}, {.year = 2022, .value = infinite}},
      {{.year = 2021, .value = 4, .lower = not_a_number, .upper = infinite}},
      {{.year = 2021, .value = 4, .lower = 9, .upper = 1, .weak = true}},
      {{.year = 2021, .value = 4, .lower = 1}},
      {{.year = std::numeric_limits<int>::min(), .value = 4}, {.year = std::numeric_limits<int>::max(), .value = 5}},
      {{.year = 2021, .value = 4}, {.year = 2021, .value = 5}, {.year = 2020, .value = 6}},
  };
  for (const auto& points : cases) {
    const std::string markup = drawn(line_of(points));
    expect_sound(markup);
    EXPECT_THAT(markup, HasSubstr("Boone County"));
  }
}

TEST(LineChart, WritesNothingWithoutAPoint) {
  EXPECT_EQ(drawn(LineChart{}), "");
  EXPECT_EQ(drawn(line_of({})), "");
  EXPECT_EQ(drawn(line_of({{.year = 2021, .value = not_a_number}, {.year = 2022, .value = infinite}})), "");
}

TEST(LineChart, InterruptsTheLineAtABreak) {
  const std::vector<ChartPoint> points = {{2018, 1}, {2019, 2}, {2020, 3}, {2021, 4}};
  EXPECT_EQ(count(drawn(line_of(points)), "M"), count(drawn(line_of(points, {2020})), "M") - 1);
  EXPECT_THAT(drawn(line_of(points, {2020})), Not(HasSubstr("stroke-dasharray"))) << "a break is a gap, not a bridge";
  EXPECT_EQ(drawn(line_of(points)), drawn(line_of(points, {2018, 2025}))) << "no break between two points";
}

TEST(LineChart, BridgesAYearWithoutAValueWithDashes) {
  const LineChart chart = line_of({{2018, 1}, {2019, 2}, {2021, 3}});
  EXPECT_THAT(drawn(chart), HasSubstr("<path class=\"fh-interval\" stroke-dasharray=\"2 3\""));
  EXPECT_THAT(drawn(line_of({{2018, 1}, {2019, not_a_number}, {2020, 3}})), HasSubstr("stroke-dasharray"));
}

TEST(LineChart, TakesAMeasureOfEveryFourthYearForComplete) {
  EXPECT_THAT(drawn(line_of({{2012, 1}, {2016, 2}, {2020, 3}})), Not(HasSubstr("stroke-dasharray")));
}

TEST(LineChart, DrawsWeakPointsHollowAndIntervalsAsWhiskers) {
  const std::string markup = drawn(line_of({{2020, 1, 0.5, 1.5, true}, {2021, 2}}));
  EXPECT_EQ(count(markup, "fh-point--weak"), 1U);
  EXPECT_EQ(count(markup, "<circle class=\"fh-point\""), 1U);
  EXPECT_EQ(count(markup, "<path class=\"fh-interval\""), 1U);
}

TEST(LineChart, NamesEverySeriesAtItsEndAndInTheLegend) {
  LineChart chart = {.description = "Two", .series = {}, .format = {}};
  chart.series.push_back({.label = "Boone <b>", .points = {{2020, 1}, {2021, 2}}});
  chart.series.push_back({.label = "Median of Missouri counties", .points = {{2020, 1}, {2021, 2}}, .dashed = true});
  const std::string markup = drawn(chart);
  expect_sound(markup);
  EXPECT_EQ(count(markup, "Boone &lt;b&gt;"), 2U);
  EXPECT_THAT(markup, HasSubstr(">Median of<"));
  EXPECT_THAT(markup, HasSubstr("</svg>Median of Missouri counties</li>"));
  EXPECT_THAT(markup, HasSubstr("class=\"fh-line fh-line--2\" stroke-dasharray=\"6 4\""));
}

TEST(LineChart, KeepsTheNamesOfItsLinesApart) {
  LineChart chart = {.description = "Six", .series = {}, .format = {}};
  for (int index = 0; index < 8; ++index)
    chart.series.push_back({.label = "S" + std::to_string(index), .points = {{2020, 5}, {2021, 5}}});
  const std::string markup = drawn(chart);
  expect_sound(markup);
  EXPECT_THAT(markup, Not(HasSubstr("S6"))) << "six series are drawn at most";
  const std::string names = markup.substr(markup.find("<g class=\"fh-chart-label\"><text"));
  double previous = -100;
  std::size_t at = 0;
  for (int index = 0; index < 6; ++index) {
    at = names.find(" y=\"", at) + 4;
    const double y = std::stod(names.substr(at));
    EXPECT_GE(y - previous, 16);
    EXPECT_LE(y, 248);
    previous = y;
  }
}

TEST(LineChart, PlacesYearsAsNumbers) {
  const std::string markup = drawn(line_of({{2010, 1}, {2011, 2}, {2020, 3}}));
  const std::vector<double> x = [&] {
    std::vector<double> found;
    for (std::size_t at = markup.find("cx=\""); at != std::string::npos; at = markup.find("cx=\"", at + 1))
      found.push_back(std::stod(markup.substr(at + 4)));
    return found;
  }();
  ASSERT_EQ(x.size(), 3U);
  EXPECT_NEAR((x[2] - x[1]) / (x[1] - x[0]), 9, 0.1);
}

TEST(LineChart, LeavesOutYearsWhoseLabelsWouldOverlap) {
  std::vector<ChartPoint> points;
  for (int year = 1990; year <= 2022; ++year) points.push_back({.year = year, .value = static_cast<double>(year)});
  const std::string markup = drawn(line_of(points));
  EXPECT_THAT(markup, HasSubstr(">2022<"));
  EXPECT_THAT(markup, Not(HasSubstr(">2021<")));
}

TEST(LineChart, UsesTheFormatAndDoesNotRepeatALabel) {
  LineChart chart = line_of({{2020, 0.001}, {2021, 0.002}});
  chart.format = [](double value) { return grouped_number(value * 100, 0) + "%"; };
  EXPECT_EQ(count(drawn(chart), ">0%<"), 1U);
}

}  // namespace
}  // namespace foothold::html
