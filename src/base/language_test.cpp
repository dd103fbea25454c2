#include "base/language.hpp"

#include <gtest/gtest.h>

namespace foothold {
namespace {

TEST(Language, CodesAndLanguagesBelongTogether) {
  for (const Language language : all_languages) EXPECT_EQ(language_from_code(language_code(language)), language);
  EXPECT_EQ(language_from_code("fr"), std::nullopt);
  EXPECT_EQ(language_from_code(""), std::nullopt);
}

TEST(Language, LocalizedTextSpeaksTheLanguageAskedFor) {
  const Localized text = {"yes", "sí"};
  EXPECT_EQ(text.in(Language::english), "yes");
  EXPECT_EQ(text.in(Language::spanish), "sí");
}

}  // namespace
}  // namespace foothold
