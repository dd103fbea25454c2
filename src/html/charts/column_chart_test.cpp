#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::count;
using test::expect_sound;
using test::infinite;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string drawn(std::vector<ChartColumn> columns) {
  Html html;
  column_chart(html, {"Money by year", {"Secured", "Promised", "Asked for"}, std::move(columns), {}});
  return html.take();
}

TEST(ColumnChart, IsSoundForOddValues) {
  const std::vector<std::vector<double>> cases = {
      {1, 2, 3}, {0.001}, {1e12, 5}, {not_a_number, 4, infinite}, {-5, 3, -2, 9, 9}, {0, 0, 1e-9}};
  for (const auto& parts : cases) expect_sound(drawn({{"2026", parts}, {"2027", {1}}}));
}

TEST(ColumnChart, WritesNothingWithoutAPartAboveZero) {
  EXPECT_EQ(drawn({}), "");
  EXPECT_EQ(drawn({{"2026", {0, -1, not_a_number}}}), "");
}

TEST(ColumnChart, TellsTheKindsApartWithoutColor) {
  const std::string markup = drawn({{"2026", {10, 20, 30}}});
  EXPECT_EQ(count(markup, "class=\"fh-column\""), 2U) << "a full part and its sample";
  EXPECT_EQ(count(markup, "class=\"fh-column-stripes\""), 2U) << "stripes on the second, and their sample";
  EXPECT_EQ(count(markup, "fh-column--dashed"), 2U) << "a dashed outline around the third, and its sample";
}

TEST(ColumnChart, LeavesOutPartsThatAreNothing) {
  EXPECT_EQ(count(drawn({{"2026", {10}}, {"2027", {0, 5}}}), "<rect"), 5U) << "two parts and three samples";
}

TEST(ColumnChart, LeavesOutNamesThatWouldRunIntoEachOther) {
  std::vector<ChartColumn> columns;
  for (int year = 2001; year <= 2030; ++year) columns.push_back({std::to_string(year), {1}});
  const std::string markup = drawn(columns);
  EXPECT_THAT(markup, HasSubstr(">2001<"));
  EXPECT_THAT(markup, Not(HasSubstr(">2002<")));
}

}  // namespace
}  // namespace foothold::html
