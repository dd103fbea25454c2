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

struct Preferred {
  std::string_view header;
  Language language;
};

TEST(Language, TheHeaderPrefersTheFirstOfOursWithTheGreatestWeight) {
  constexpr Language en = Language::english;
  constexpr Language es = Language::spanish;
  const Preferred cases[] = {
      {"", en},
      {"es", es},
      {"es-MX", es},
      {"ES-mx", es},
      {"en,es", en},
      {"es,en", es},
      {"fr,es;q=0.5,en;q=0.4", es},
      {"en;q=0.4, es;q=0.8", es},
      {"es ; q=0.2 , en-US ; q=0.9", en},
      {"es;q=0", en},
      {"fr, de", en},
      {"*", en},
      {"español", en},
      {";;q=,,", en},
  };
  for (const Preferred& one : cases) EXPECT_EQ(preferred_language(one.header), one.language) << one.header;
}

}  // namespace
}  // namespace foothold
