#include <gtest/gtest.h>

#include "html/test_support.hpp"

namespace foothold::html {
namespace {

using test::english;
using test::spanish;

TEST(PageContext, LinksOnAServerAreAbsoluteWithALanguagePrefix) {
  EXPECT_EQ(english().link("/"), "/");
  EXPECT_EQ(spanish().link("/"), "/es/");
  EXPECT_EQ(english("/data").link("/places/29019"), "/places/29019");
  EXPECT_EQ(spanish("/data").link("/places/29019?x=1#top"), "/es/places/29019?x=1#top");
  EXPECT_EQ(english("/data").link("/data", Language::spanish), "/es/data");
  EXPECT_EQ(spanish("/data").link("/data", Language::english), "/data");
}

TEST(PageContext, FilesOnAServerHaveNoLanguage) {
  EXPECT_EQ(spanish("/data").file_link("/assets/x.css"), "/assets/x.css");
  EXPECT_EQ(spanish("/data").file_link("/api/v1/places/29019.csv?metrics=a"), "/api/v1/places/29019.csv?metrics=a");
}

struct StaticLink {
  Language from_language;
  std::string_view from;
  Language to_language;
  std::string_view to;
  std::string_view address;
};

TEST(PageContext, LinksInAStaticCopyAreRelativeFiles) {
  constexpr Language en = Language::english;
  constexpr Language es = Language::spanish;
  const StaticLink cases[] = {
      {en, "/", en, "/", "index.html"},
      {en, "/", en, "/places/29019", "places/29019/index.html"},
      {en, "/", es, "/", "es/index.html"},
      {es, "/", es, "/", "../es/index.html"},
      {es, "/", en, "/", "../index.html"},
      {en, "/data", en, "/", "../index.html"},
      {en, "/places/29019", en, "/places/29510", "../../places/29510/index.html"},
      {en, "/places/29019/", en, "/places/29510/", "../../places/29510/index.html"},
      {en, "/places/29019", es, "/places/29019", "../../es/places/29019/index.html"},
      {es, "/places/29019", es, "/data", "../../../es/data/index.html"},
      {es, "/places/29019/housing", en, "/places/29019/housing", "../../../../places/29019/housing/index.html"},
      {en, "/places/29019", en, "/data?x=1#top", "../../data/index.html#top"},
      {en, "/compare?places=1,2", en, "/#search", "../index.html#search"},
  };
  for (const StaticLink& link : cases) {
    const PageContext page = PageContext(test::site(), link.from_language, std::string(link.from)).in_static_copy();
    EXPECT_EQ(page.link(link.to, link.to_language), link.address) << link.from << " to " << link.to;
  }
}

TEST(PageContext, FilesInAStaticCopyAreRelativeAndLoseTheirQuery) {
  EXPECT_EQ(english().in_static_copy().file_link("/assets/x.css"), "assets/x.css");
  EXPECT_EQ(english("/places/29019").in_static_copy().file_link("/assets/x.css?v=1"), "../../assets/x.css");
  EXPECT_EQ(spanish("/places/29019").in_static_copy().file_link("/assets/x.css"), "../../../assets/x.css");
}

TEST(PageContext, LeavesAddressesAloneThatAreNotOurPages) {
  EXPECT_EQ(spanish("/data").link("#top"), "#top");
  EXPECT_EQ(spanish("/data").in_static_copy().link("#top"), "#top");
  EXPECT_EQ(spanish("/data").link("https://example.org/"), "https://example.org/");
}

// The path of a page that does not exist is whatever somebody asked for, and the link to the other language repeats it.
TEST(PageContext, APathCannotLeadToAnotherHost) {
  EXPECT_EQ(english("//evil.example/x").link("//evil.example/x"), "/evil.example/x");
  EXPECT_EQ(english().link("///evil.example"), "/evil.example");
  EXPECT_EQ(english().link("/\\evil.example"), "/evil.example");
  EXPECT_EQ(english().file_link("//evil.example/x.css"), "/evil.example/x.css");
  EXPECT_EQ(english("//evil.example").in_static_copy().link("//evil.example"), "../evil.example/index.html");
}

TEST(PageContext, EncodesWhatMayNotStandInAnAddress) {
  EXPECT_EQ(english().link("/places/doña ana\"<>"), "/places/do%C3%B1a%20ana%22%3C%3E");
  EXPECT_EQ(english().link("/places?q=100%25"), "/places?q=100%25");
}

TEST(PageContext, SpeaksTheLanguageOfThePage) {
  EXPECT_EQ(english().text("grade.weak"), "Weak");
  EXPECT_EQ(spanish().text("grade.weak"), "Débil");
  EXPECT_EQ(spanish().say({"yes", "sí"}), "sí");
}

}  // namespace
}  // namespace foothold::html
