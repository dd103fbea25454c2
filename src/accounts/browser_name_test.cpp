#include "accounts/browser_name.hpp"

#include <gtest/gtest.h>

#include "html/test_support.hpp"

namespace foothold::accounts {
namespace {

std::string name(std::string_view user_agent) {
  return browser_name(html::test::english(), user_agent);
}

TEST(BrowserName, IsSaidForBrowsersThatPeopleUse) {
  EXPECT_EQ(name("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0"),
            "Firefox on Windows");
  EXPECT_EQ(
      name("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 "
           "Safari/605.1.15"),
      "Safari on Mac");
  EXPECT_EQ(
      name("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36"),
      "Chrome on Linux");
}

TEST(BrowserName, IsNotThatOfABrowserWhichAnotherPretendsToBe) {
  EXPECT_EQ(name("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 "
                 "Safari/537.36 Edg/126.0.0.0"),
            "Edge on Windows");
  EXPECT_EQ(name("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                 "CriOS/126.0 Mobile/15E148 Safari/604.1"),
            "Chrome on iPhone");
  EXPECT_EQ(name("Mozilla/5.0 (Linux; Android 14; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) "
                 "SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36"),
            "Samsung Internet on Android");
}

TEST(BrowserName, IsNotGuessed) {
  EXPECT_EQ(name("Lynx/2.9.0"), "Another browser");
  EXPECT_EQ(name("NetSurf/3.10 (Linux)"), "Another browser on Linux");
  EXPECT_EQ(name(""), "Unknown");
}

}  // namespace
}  // namespace foothold::accounts
