#include "http/accept_language.hpp"

#include <gtest/gtest.h>

namespace foothold::http {
namespace {

TEST(PreferredLanguage, IsTheFirstOfThoseThatWeSpeak) {
  EXPECT_EQ(preferred_language("es"), Language::spanish);
  EXPECT_EQ(preferred_language("es-MX,es;q=0.9,en;q=0.8"), Language::spanish);
  EXPECT_EQ(preferred_language("fr, ES-US;q=0.7, en;q=0.3"), Language::spanish);
  EXPECT_EQ(preferred_language("en, es"), Language::english);
}

TEST(PreferredLanguage, IsTheOneWithTheGreatestWeight) {
  EXPECT_EQ(preferred_language("en;q=0.2, es;q=0.9"), Language::spanish);
  EXPECT_EQ(preferred_language("es;q=0.2, en;q=0.9"), Language::english);
  EXPECT_EQ(preferred_language("es;q=0"), Language::english);
}

TEST(PreferredLanguage, IsEnglishWhenNothingElseCanBeRead) {
  for (const char* header : {"", "*", "fr", ";;;", "es;q=high", "es;level=1", ",,,"})
    EXPECT_EQ(preferred_language(header), Language::english) << header;
}

TEST(LanguageOfApi, IsThatOfTheAddressBeforeThatOfTheHeader) {
  Request request = parse_target(Method::get, "/es/api/v1/places").value();
  request.headers = {{"accept-language", "en"}};
  EXPECT_EQ(language_of_api(request), Language::spanish);
  request = parse_target(Method::get, "/api/v1/places").value();
  EXPECT_EQ(language_of_api(request), Language::english);
  request.headers = {{"accept-language", "es"}};
  EXPECT_EQ(language_of_api(request), Language::spanish);
}

}  // namespace
}  // namespace foothold::http
