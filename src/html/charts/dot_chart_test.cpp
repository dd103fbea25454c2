#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using test::infinite;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string drawn(const DotChart& chart) {
  Html html;
  dot_chart(html, chart);
  return html.take();
}

TEST(DotChart, IsSoundForOddValues) {
  const std::vector<std::vector<DotRow>> cases = {
      {{.label = "All", .value = 0.4}},
      {{.label = "All", .value = 0, .reference = true}},
      {{.label = "A", .value = 7}, {.label = "B", .value = 7, .weak = true}},
      {{.label = "A", .value = -7, .lower = -9, .upper = -5}, {.label = "B", .value = 1e12}},
      {{.label = "A", .value = 1e-9}, {.label = "B", .value = 2e-9}},
      {{.label = "A", .value = not_a_number}, {.label = "B", .value = 2, .lower = not_a_number, .upper = 3}},
      {{.label = "A \"<b>\" & c, a name that is much too long for any telephone in the county", .value = 2}},
  };
  for (const auto& rows : cases) expect_sound(drawn(DotChart{"Groups", rows, 0.5, "Median", {}}));
  for (const auto& rows : cases) expect_sound(drawn(DotChart{"Groups", rows, not_a_number, "Median", {}}));
}

TEST(DotChart, SkipsRowsWithoutAValueAndIsNothingWithoutRows) {
  EXPECT_EQ(drawn(DotChart{}), "");
  EXPECT_EQ(drawn(DotChart{"Groups", {{.label = "A", .value = not_a_number}}, 0.5, "Median", {}}), "");
  EXPECT_THAT(drawn(DotChart{"Groups", {{.label = "Gone", .value = infinite}, {.label = "B", .value = 2}}, {}, "", {}}),
              Not(HasSubstr("Gone")));
}

TEST(DotChart, TellsTheReferenceFromTheGroups) {
  const std::string markup = drawn(DotChart{"Groups",
                                            {{.label = "All", .value = 2, .reference = true},
                                             {.label = "A", .value = 1, .lower = 0.5, .upper = 1.5, .weak = true},
                                             {.label = "B", .value = 3}},
                                            2.5,
                                            "US median",
                                            {}});
  EXPECT_EQ(count(markup, "<path class=\"fh-point\""), 1U);
  EXPECT_EQ(count(markup, "<circle class=\"fh-point\""), 1U);
  EXPECT_EQ(count(markup, "<circle class=\"fh-point fh-point--weak\""), 1U);
  EXPECT_THAT(markup, HasSubstr("class=\"fh-median\""));
  EXPECT_THAT(markup, HasSubstr(">US median</text>"));
}

}  // namespace
}  // namespace foothold::html
