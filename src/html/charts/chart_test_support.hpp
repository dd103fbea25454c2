#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>

#include "html/charts.hpp"
#include "html/test_support.hpp"

namespace foothold::html::test {

inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinite = std::numeric_limits<double>::infinity();

// What a drawing must be whatever its data: well-formed, with a text alternative, without a style attribute, its
// numbers written with one decimal at most, and none of them missing or endless.
inline void expect_sound(const std::string& markup) {
  using testing::ContainsRegex;
  using testing::HasSubstr;
  using testing::Not;
  EXPECT_EQ(markup_problem(markup), "");
  for (const std::string_view wrong : {"nan", "inf", "style=", "-0\"", "-0 "})
    EXPECT_THAT(markup, Not(HasSubstr(std::string(wrong))));
  EXPECT_THAT(markup, HasSubstr("<div class=\"figure\"><svg"));
  EXPECT_THAT(markup, HasSubstr("role=\"img\" aria-label=\""));
  EXPECT_THAT(markup, Not(ContainsRegex(" (d|x|y|x1|x2|y1|y2|cx|cy|width)=\"[^\"]*e[+-]")));
  EXPECT_THAT(markup, Not(ContainsRegex("[\" LMHV]-?[0-9]+\\.[0-9][0-9]")));
}

}  // namespace foothold::html::test
