#include "http/cookie.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Cookies, AreForTheWholeSiteAndHiddenFromScripts) {
  Response response;
  set_cookie(response, {"session", "abc123", std::chrono::hours(1), false});
  EXPECT_THAT(response.headers,
              ElementsAre(Pair("Set-Cookie", "session=abc123; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600")));
}

TEST(Cookies, StayOffUnencryptedConnectionsWherePeopleComeByHttps) {
  Response response;
  set_cookie(response, {"session", "abc", std::chrono::hours(1), true});
  EXPECT_THAT(response.headers.front().second, testing::EndsWith("; Secure"));
}

TEST(Cookies, HoldNothingThatWouldEndThem) {
  Response response;
  for (const char* value : {"a;b", "a b", "a\r\nX: y", "\"a\"", "a=b"})
    EXPECT_THROW(set_cookie(response, {"session", value, std::chrono::hours(1), false}), std::logic_error) << value;
}

}  // namespace
}  // namespace foothold::http
