#include "html/charts/chart_test_support.hpp"

namespace foothold::html {
namespace {

using test::expect_sound;
using test::not_a_number;
using testing::HasSubstr;
using testing::Not;

std::string drawn(const PositionStrip& strip) {
  Html html;
  position_strip(html, strip);
  return html.take();
}

// Names of lines that end at the same value are pushed apart by at least a line of text.

PositionStrip typical_strip() {
  return {"Boone County: 45.7%, between 41.2% and 49.9%. The middle of all counties is 40.1%. Graded Weak.",
          0.2123,
          0.4012,
          0.6021,
          0.4567,
          0.4123,
          0.4987,
          true};
}

TEST(PositionStrip, IsSoundForOddValues) {
  std::vector<PositionStrip> cases(9, typical_strip());
  cases[0].value = 99;
  cases[1].value = -99;
  cases[2].high = cases[2].low;
  cases[3].lower = not_a_number;
  cases[4].lower = -1e99;
  cases[5].low = cases[5].median = cases[5].high = cases[5].value = 0;
  cases[6].median = 12;
  std::swap(cases[7].low, cases[7].high);
  cases[8].low = 1e-12;
  cases[8].high = 2e-12;
  for (const PositionStrip& strip : cases) expect_sound(drawn(strip));
}

TEST(PositionStrip, StaysInsideItsWidth) {
  PositionStrip strip = typical_strip();
  strip.value = 4;
  strip.upper = 100;
  EXPECT_THAT(drawn(strip), HasSubstr("cx=\"98%\""));
  EXPECT_THAT(drawn(strip), HasSubstr("x2=\"98%\""));
}

TEST(PositionStrip, HasItsBandAtTheSamePlaceOnEveryStrip) {
  PositionStrip other = typical_strip();
  other.low = 100;
  other.high = 900;
  other.value = 400;
  const auto band = [](const std::string& markup) { return markup.substr(markup.find("<rect"), 60); };
  EXPECT_EQ(band(drawn(typical_strip())), band(drawn(other)));
}

TEST(PositionStrip, IsNothingWhenAValueIsMissing) {
  for (double PositionStrip::* part :
       {&PositionStrip::low, &PositionStrip::median, &PositionStrip::high, &PositionStrip::value}) {
    PositionStrip strip = typical_strip();
    strip.*part = not_a_number;
    EXPECT_EQ(drawn(strip), "");
  }
}

// A profile shows 47 of each, and the whole page has to stay below 60 KB compressed.

TEST(PositionStrip, EscapesItsDescription) {
  PositionStrip strip = typical_strip();
  strip.description = "\"><script>alert(1)</script>";
  expect_sound(drawn(strip));
  EXPECT_THAT(drawn(strip), Not(HasSubstr("<script>")));
}

// A profile shows 47 of them, and the whole page has to stay below 60 KB compressed.
TEST(PositionStrip, IsSmallEnoughToStandInEveryRow) {
  EXPECT_LT(drawn(typical_strip()).size(), 700U);
}

}  // namespace
}  // namespace foothold::html
