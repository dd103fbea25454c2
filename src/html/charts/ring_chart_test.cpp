#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using testing::HasSubstr;

std::string drawn_ring(const RingChart& chart) {
  Html html;
  ring_chart(html, chart);
  return html.take();
}

RingChart ring_of(std::size_t size, std::vector<RingArrow> arrows = {}) {
  RingChart chart{"What acts on what", {}, std::move(arrows)};
  for (std::size_t at = 0; at < size; ++at) chart.boxes.push_back({"Point " + std::to_string(at)});
  return chart;
}

double width_of(const std::string& markup) {
  const std::size_t at = markup.find("width=\"") + 7;
  return std::stod(markup.substr(at));
}

TEST(RingChart, IsSoundForOddWordsAndArrows) {
  RingChart chart{"Odd", {{""}, {"<b>&", "note", true}, {std::string(4000, 'x')}}, {{0, 0}, {1, 9}, {0, 1, "<"}}};
  expect_sound(drawn_ring(chart));
  EXPECT_EQ(drawn_ring({"None", {}, {{0, 1}}}), "");
  expect_sound(drawn_ring(ring_of(1)));
  expect_sound(drawn_ring(ring_of(2, {{0, 1, "+"}, {1, 0, "+"}})));
}

TEST(RingChart, IsTheSameEachTime) {
  EXPECT_EQ(drawn_ring(ring_of(17, {{0, 5, "+"}})), drawn_ring(ring_of(17, {{0, 5, "+"}})));
}

TEST(RingChart, HoldsFortyPointsOnAScreen) {
  const std::string markup = drawn_ring(ring_of(40));
  EXPECT_EQ(count(markup, "fh-flow-box"), 40U);
  EXPECT_LT(width_of(markup), 1400);
}

TEST(RingChart, TellsArrowsApartBySignAndDashes) {
  const std::string markup = drawn_ring(ring_of(3, {{0, 1, "+"}, {1, 2, "\xE2\x88\x92", true}}));
  EXPECT_THAT(markup, HasSubstr(">+</text>"));
  EXPECT_EQ(count(markup, "stroke-dasharray"), 1U);
}

}  // namespace
}  // namespace foothold::html
