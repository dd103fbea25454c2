#include "html/edition_name.hpp"

#include <gtest/gtest.h>

#include "html/test_support.hpp"

namespace foothold::html {
namespace {

TEST(EditionName, OfTheDemonstrationIsTranslated) {
  EXPECT_EQ(edition_name(test::messages(), Language::english, "demonstration"), "demonstration");
  EXPECT_EQ(edition_name(test::messages(), Language::spanish, "demonstration"), "de demostración");
}

TEST(EditionName, OfAReleaseStaysWhatItsPublisherCallsIt) {
  for (const Language language : all_languages)
    EXPECT_EQ(edition_name(test::messages(), language, "v2025.01"), "v2025.01");
}

}  // namespace
}  // namespace foothold::html
