#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using test::infinite;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string drawn(const RadarChart& chart) {
  Html html;
  radar_chart(html, chart);
  return html.take();
}

RadarChart chart_of(std::vector<RadarRound> rounds) {
  return {"Four building blocks", {"Decisions", "Capacity", "Funding", "Adaptive action"}, std::move(rounds), 3};
}

TEST(RadarChart, IsSoundForOddValues) {
  const std::vector<std::vector<std::optional<double>>> cases = {
      {1, 2, 3, 0}, {0, 0, 0, 0}, {not_a_number, 1, infinite, 2}, {7, -4, 1e99, 1}, {1}, {std::nullopt, 2}};
  for (const auto& values : cases) expect_sound(drawn(chart_of({{"2026", values}})));
}

TEST(RadarChart, WritesNothingWithoutAValueOrWithTooFewAxes) {
  EXPECT_EQ(drawn(chart_of({})), "");
  EXPECT_EQ(drawn(chart_of({{"2026", {std::nullopt, not_a_number}}})), "");
  EXPECT_EQ(drawn({"Two", {"a", "b"}, {{"2026", {1, 2}}}, 3}), "");
}

TEST(RadarChart, DrawsTheLastThreeRoundsEachWithItsOwnDashAndMark) {
  const std::vector<std::optional<double>> values = {1, 2, 1, 2};
  const std::string markup = drawn(chart_of({{"2023", values}, {"2024", values}, {"2025", values}, {"2026", values}}));
  expect_sound(markup);
  EXPECT_THAT(markup, Not(HasSubstr("2023")));
  EXPECT_LT(markup.find("2026"), markup.find("2025")) << "the legend begins with the newest";
  EXPECT_EQ(count(markup, "<circle class=\"fh-point\""), 5U) << "four marks and their sample";
  EXPECT_EQ(count(markup, "<path class=\"fh-point fh-point--2\""), 5U);
  EXPECT_EQ(count(markup, "<path class=\"fh-point fh-point--3\""), 5U);
  EXPECT_EQ(count(markup, "\"fh-line fh-line--3\""), 2U) << "a line and its sample";
}

TEST(RadarChart, InterruptsTheLineWhereAValueIsMissing) {
  const std::string whole = drawn(chart_of({{"2026", {1, 2, 1, 2}}}));
  const std::string broken = drawn(chart_of({{"2026", {1, std::nullopt, 1, 2}}}));
  EXPECT_EQ(count(whole, "L") - count(broken, "L"), 2U);
  EXPECT_EQ(count(broken, "<circle"), count(whole, "<circle") - 1);
}

TEST(RadarChart, NamesItsAxes) {
  EXPECT_THAT(drawn(chart_of({{"2026", {1, 2, 1, 2}}})), HasSubstr(">Adaptive action</text>"));
}

}  // namespace
}  // namespace foothold::html
