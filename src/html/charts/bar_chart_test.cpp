#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using test::infinite;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string drawn(const BarChart& chart) {
  Html html;
  bar_chart(html, chart);
  return html.take();
}

TEST(BarChart, IsSoundForOddValues) {
  const std::vector<std::vector<BarRow>> cases = {
      {{.label = "Money", .value = 0}},
      {{.label = "Money", .value = -7, .before = 12}, {.label = "Data", .value = 1e12}},
      {{.label = "Money", .value = 2, .before = not_a_number}, {.label = "Data", .value = infinite}},
      {{.label = "A \"<b>\" & c, a name that is much too long for any telephone in the county", .value = 2}},
      {{.label = "", .value = 1e-9, .words = "<script>"}, {.label = "Nobody knows", .words = "unknown"}},
  };
  for (const auto& rows : cases) {
    expect_sound(drawn({.description = "Areas", .rows = rows, .low = 0, .high = 3}));
    expect_sound(
        drawn({.description = "Areas", .rows = rows, .low = 1, .high = 5, .marked_value = 1.5, .marked_label = "Gap"}));
    expect_sound(drawn({.description = "Areas", .rows = rows, .low = 2, .high = 2, .marked_value = not_a_number}));
  }
}

TEST(BarChart, IsNothingWithoutAValue) {
  EXPECT_EQ(drawn({.description = "Areas", .rows = {}}), "");
  EXPECT_EQ(drawn({.description = "Areas", .rows = {{.label = "Money", .words = "unknown"}}}), "");
  EXPECT_EQ(drawn({.description = "Areas", .rows = {{.label = "Money", .value = 2}}, .low = not_a_number}), "");
}

TEST(BarChart, SaysInWordsWhatHasNoBar) {
  const std::string markup =
      drawn({.description = "Areas",
             .rows = {{.label = "Money", .value = 2, .before = 1}, {.label = "Data", .words = "Too many do not know"}},
             .low = 0,
             .high = 3});
  EXPECT_EQ(count(markup, "class=\"fh-bar\""), 1U);
  EXPECT_EQ(count(markup, "class=\"fh-point\""), 1U);
  EXPECT_THAT(markup, HasSubstr(">Data</text>"));
  EXPECT_THAT(markup, HasSubstr(">Too many do not know</text>"));
}

TEST(BarChart, KeepsBarsBetweenTheEndsOfTheAxis) {
  const std::string most =
      drawn({.description = "Areas", .rows = {{.label = "Money", .value = 3}}, .low = 0, .high = 3});
  const std::string more =
      drawn({.description = "Areas", .rows = {{.label = "Money", .value = 9, .words = "3"}}, .low = 0, .high = 3});
  EXPECT_EQ(most, more);
  EXPECT_THAT(most, Not(HasSubstr("fh-median")));
}

}  // namespace
}  // namespace foothold::html
