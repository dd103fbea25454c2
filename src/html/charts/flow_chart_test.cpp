#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using testing::HasSubstr;
using testing::Not;

std::string drawn(const FlowChart& chart) {
  Html html;
  flow_chart(html, chart);
  return html.take();
}

FlowChart chart_of(std::vector<FlowLayer> layers, std::vector<FlowLine> lines) {
  return {"From rents to a fund", std::move(layers), std::move(lines)};
}

TEST(FlowChart, IsSoundForOddWords) {
  expect_sound(drawn(chart_of({{"Numbers", {"", "<b>&", std::string(4000, 'x'), "a b c"}}, {"", {"\xE2\x80\xA6"}}},
                              {{0, 4}, {1, 4}, {7, 9}, {4, 0}, {2, 2}})));
}

TEST(FlowChart, WritesNothingWithoutABox) {
  EXPECT_EQ(drawn(chart_of({}, {})), "");
  EXPECT_EQ(drawn(chart_of({{"Numbers", {}}}, {{0, 0}})), "");
}

TEST(FlowChart, LeavesOutLayersWithoutBoxes) {
  const std::string markup = drawn(chart_of({{"Numbers", {"a"}}, {"Voices", {}}, {"Findings", {"b"}}}, {{0, 1}}));
  EXPECT_THAT(markup, HasSubstr(">Numbers</text>"));
  EXPECT_THAT(markup, Not(HasSubstr("Voices")));
}

TEST(FlowChart, DrawsALineOnlyToALaterLayer) {
  const auto lines_in = [](std::vector<FlowLine> lines) {
    return count(drawn(chart_of({{"One", {"a", "b"}}, {"Two", {"c"}}}, std::move(lines))), "L");
  };
  EXPECT_EQ(lines_in({{0, 2}, {1, 2}}) - lines_in({}), 2U);
  EXPECT_EQ(lines_in({{2, 0}, {0, 1}, {0, 5}}), lines_in({}));
}

TEST(FlowChart, PutsABoxBelowWhatItFollowsFrom) {
  // The second layer is given in the wrong order for its lines.
  const std::string markup =
      drawn(chart_of({{"One", {"left", "right"}}, {"Two", {"of right", "of left"}}}, {{1, 2}, {0, 3}}));
  const auto x_of = [&](const std::string& words) {
    const std::size_t end = markup.find(">" + words + "<");
    const std::size_t x = markup.rfind("x=\"", end) + 3;
    return std::stod(markup.substr(x));
  };
  EXPECT_EQ(x_of("of left"), x_of("left"));
  EXPECT_EQ(x_of("of right"), x_of("right"));
}

TEST(FlowChart, MarksTheBoxThatItIsAbout) {
  FlowChart chart = chart_of({{"One", {"a"}}, {"Two", {"b"}}}, {{0, 1}});
  EXPECT_EQ(count(drawn(chart), "fh-flow-box--marked"), 0U);
  chart.marked = {1};
  EXPECT_EQ(count(drawn(chart), "fh-flow-box--marked"), 1U);
}

TEST(FlowChart, KeepsTheMarksBetweenWords) {
  EXPECT_THAT(drawn(chart_of({{"One", {"Fees of 7,500 people."}}}, {})), HasSubstr("7,500 people.</text>"));
}

TEST(FlowChart, BreaksLongWordsIntoLinesAndCutsTheLast) {
  std::string words = "Families";
  for (int time = 0; time < 30; ++time) words += " move again";
  const std::string markup = drawn(chart_of({{"One", {words}}}, {}));
  EXPECT_EQ(count(markup, "<text"), 5U) << "four lines and the label of the layer";
  EXPECT_THAT(markup, HasSubstr("\xE2\x80\xA6</text>"));
}

FlowChart across(std::vector<FlowLayer> layers, std::vector<FlowLine> lines) {
  FlowChart chart = chart_of(std::move(layers), std::move(lines));
  chart.direction = FlowDirection::across;
  return chart;
}

double number_before(const std::string& markup, const std::string& words, const std::string& name) {
  const std::size_t end = markup.find(">" + words + "<");
  return std::stod(markup.substr(markup.rfind(name + "=\"", end) + name.size() + 2));
}

TEST(FlowChart, IsSoundAcrossForOddWords) {
  expect_sound(drawn(across({{std::string(200, 'x'), {"", "<b>&"}}, {"", {}}, {"End", {"a b"}}}, {{0, 2}, {2, 0}})));
  EXPECT_EQ(drawn(across({{"One", {}}, {"Two", {}}}, {})), "");
}

TEST(FlowChart, GoesAcrossInColumnsThatKeepTheirOrder) {
  const std::string markup = drawn(across({{"One", {"a", "b"}}, {"None", {}}, {"Two", {"of b", "of a"}}}, {{1, 2}}));
  EXPECT_EQ(number_before(markup, "a", "x"), number_before(markup, "b", "x"));
  EXPECT_LT(number_before(markup, "a", "y"), number_before(markup, "b", "y"));
  EXPECT_LT(number_before(markup, "a", "x"), number_before(markup, "of b", "x"));
  EXPECT_LT(number_before(markup, "of b", "y"), number_before(markup, "of a", "y"));
  EXPECT_THAT(markup, HasSubstr(">None</text>")) << "an empty column keeps its place";
}

TEST(FlowChart, PointsWithArrowsWhereAsked) {
  FlowChart chart = chart_of({{"One", {"a"}}, {"Two", {"b"}}}, {{0, 1}});
  EXPECT_EQ(count(drawn(chart), "fh-flow-head"), 0U);
  chart.arrows = FlowArrows::onward;
  const std::string onward = drawn(chart);
  EXPECT_EQ(count(onward, "fh-flow-head"), 1U);
  chart.arrows = FlowArrows::back;
  EXPECT_NE(drawn(chart), onward);
}

TEST(FlowChart, SaysANoteBelowTheWordsOfABox) {
  FlowChart chart = chart_of({{"One", {"a"}}, {"Two", {"b"}}}, {{0, 1}});
  chart.notes.emplace(1, "No measure.");
  const std::string markup = drawn(chart);
  EXPECT_EQ(count(markup, "fh-flow-note"), 1U);
  EXPECT_GT(number_before(markup, "No measure.", "y"), number_before(markup, "b", "y"));
}

}  // namespace
}  // namespace foothold::html
