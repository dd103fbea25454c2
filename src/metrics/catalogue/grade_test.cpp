#include "metrics/catalogue/grade.hpp"

#include <gtest/gtest.h>

namespace foothold::metrics {
namespace {

TEST(Grade, IsReadAsItIsPublished) {
  for (const Grade grade : {Grade::strong, Grade::marginal, Grade::weak})
    EXPECT_EQ(grade_from_text(grade_name(grade)), grade);
  EXPECT_EQ(grade_name(Grade::none), "");
}

TEST(Grade, IsReadFromTheNumbersOfOlderReleases) {
  EXPECT_EQ(grade_from_text("1"), Grade::strong);
  EXPECT_EQ(grade_from_text("2"), Grade::marginal);
  EXPECT_EQ(grade_from_text("3"), Grade::weak);
}

TEST(Grade, IsNothingForAnyOtherText) {
  for (const std::string_view text : {"", "NA", "0", "4", "strong", "Strong ", "1.0"})
    EXPECT_EQ(grade_from_text(text), std::nullopt) << text;
}

}  // namespace
}  // namespace foothold::metrics
