#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using test::infinite;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

constexpr double new_year = 20454;  // January 1, 2026
constexpr double a_month = 31;

ScheduleChart chart_of(std::vector<ScheduleRow> rows, std::optional<double> today = {}) {
  return {.description = "Work plan",
          .groups = {{.label = "Prepare", .rows = std::move(rows)}},
          .today = today,
          .planned = "Planned",
          .gate = "Gate",
          .reached = "Reached",
          .today_label = "Today",
          .month_label = [](int year, unsigned month) { return std::to_string(month) + "/" + std::to_string(year); }};
}

std::string drawn(const ScheduleChart& chart) {
  Html html;
  schedule_chart(html, chart);
  return html.take();
}

TEST(ScheduleChart, IsSoundForOddDays) {
  const std::vector<std::vector<ScheduleRow>> cases = {
      {{.label = "Go", .start = new_year, .end = new_year}},
      {{.label = "Go", .start = new_year, .end = new_year - a_month, .gate = true}},
      {{.label = "Go", .start = -700'000, .end = 2'900'000}},
      {{.label = "Go", .start = new_year, .end = not_a_number},
       {.label = "Stay", .start = 0, .end = 1, .reached = infinite}},
      {{.label = "A \"<b>\" & c, a name that is much too long for any telephone",
        .words = "<i>",
        .start = 5,
        .end = 9,
        .reached = 7}},
      {{.label = "Go", .start = 1e12, .end = 2e12}, {.label = "Stay", .start = -5, .end = 60}},
  };
  for (const auto& rows : cases)
    for (const std::optional<double> today :
         {std::optional<double>(), std::optional(new_year), std::optional(not_a_number)})
      expect_sound(drawn(chart_of(rows, today)));
}

TEST(ScheduleChart, IsNothingWithoutADay) {
  EXPECT_EQ(drawn(chart_of({})), "");
  EXPECT_EQ(drawn(chart_of({{.label = "Go", .start = not_a_number, .end = 3}}, new_year)), "");
}

TEST(ScheduleChart, DrawsBarsGatesAndWhatIsReachedAndSaysWhatTheyMean) {
  const std::string markup = drawn(
      chart_of({{.label = "Go", .start = new_year, .end = new_year + a_month, .reached = new_year + 20, .gate = true},
                {.label = "Meet", .start = new_year, .end = new_year}}));
  EXPECT_EQ(count(markup, "<path class=\"fh-bar\""), 2U);  // one of them in the legend
  EXPECT_EQ(count(markup, "<path class=\"fh-point\""), 2U);
  EXPECT_EQ(count(markup, "<path class=\"fh-check\""), 2U);
  EXPECT_EQ(count(markup, "<circle class=\"fh-point\""), 1U);
  for (const char* words : {">Prepare</text>", ">Go</text>", "Planned", "Gate", "Reached"})
    EXPECT_THAT(markup, HasSubstr(words));
}

TEST(ScheduleChart, HasMonthsAtItsFootAndYearsWhenItIsLong) {
  const std::string quarter = drawn(chart_of({{.label = "Go", .start = new_year, .end = new_year + 3 * a_month - 6}}));
  for (const char* month : {">1/2026</text>", ">2/2026</text>", ">4/2026</text>"})
    EXPECT_THAT(quarter, HasSubstr(month));
  const std::string decade = drawn(chart_of({{.label = "Go", .start = new_year, .end = new_year + 3650}}));
  EXPECT_THAT(decade, HasSubstr(">2026</text>"));
  EXPECT_THAT(decade, Not(HasSubstr("/2026</text>")));
}

TEST(ScheduleChart, MarksTodayOnlyWhenItIsNear) {
  const std::vector<ScheduleRow> rows = {{.label = "Go", .start = new_year, .end = new_year + 2 * a_month}};
  EXPECT_THAT(drawn(chart_of(rows, new_year + 10)), HasSubstr(">Today</text>"));
  EXPECT_THAT(drawn(chart_of(rows, new_year - 10)), HasSubstr(">Today</text>"));
  EXPECT_THAT(drawn(chart_of(rows, new_year - 400)), Not(HasSubstr("Today")));
}

}  // namespace
}  // namespace foothold::html
