#include "http/transport/response_head.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace foothold::http {
namespace {

using testing::ContainsRegex;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(ResponseHead, SaysStatusLengthAndDate) {
  const std::string head = response_head(html_response("Boone"), AfterAnswer::keep_open);
  EXPECT_THAT(head, StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(head, HasSubstr("\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 5\r\n"));
  EXPECT_THAT(head, ContainsRegex("\r\nDate: [A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} GMT\r\n"));
  EXPECT_THAT(head, EndsWith("\r\n\r\n"));
}

TEST(ResponseHead, CarriesTheSecurityHeadersWhateverTheStatus) {
  for (const int status : {200, 304, 404, 500}) {
    Response response;
    response.status = status;
    const std::string head = response_head(response, AfterAnswer::close);
    EXPECT_THAT(head,
                HasSubstr("\r\nContent-Security-Policy: default-src 'self'; img-src 'self' data:; object-src 'none'; "
                          "base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nX-Content-Type-Options: nosniff\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nReferrer-Policy: same-origin\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nCross-Origin-Opener-Policy: same-origin\r\n"));
    EXPECT_THAT(head, HasSubstr("\r\nPermissions-Policy: "));
    EXPECT_THAT(head, Not(HasSubstr("\r\nServer:")));
  }
}

TEST(ResponseHead, LetsTaggedContentBeKeptAndAskedForAgain) {
  Response response;
  response.etag = "v3";
  const std::string head = response_head(response, AfterAnswer::keep_open);
  EXPECT_THAT(head, HasSubstr("\r\nETag: \"v3\"\r\nCache-Control: no-cache\r\n"));
  EXPECT_THAT(response_head(Response(), AfterAnswer::keep_open), HasSubstr("\r\nCache-Control: no-store\r\n"));
}

TEST(ResponseHead, LeavesTheLastWordOnCachingToTheResponse) {
  Response response;
  response.etag = "v3";
  response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  const std::string head = response_head(response, AfterAnswer::keep_open);
  EXPECT_THAT(head, HasSubstr("\r\nCache-Control: public, max-age=31536000, immutable\r\n"));
  EXPECT_THAT(head, Not(HasSubstr("no-cache")));
}

TEST(ResponseHead, DescribesNoContentWhereThereIsNone) {
  for (const int status : {204, 304}) {
    Response response;
    response.status = status;
    response.content_encoding = "gzip";
    const std::string head = response_head(response, AfterAnswer::keep_open);
    EXPECT_THAT(head, Not(HasSubstr("Content-Length")));
    EXPECT_THAT(head, Not(HasSubstr("Content-Type:")));
    EXPECT_THAT(head, Not(HasSubstr("Content-Encoding")));
  }
}

TEST(ResponseHead, SaysWhetherTheConnectionStaysOpen) {
  EXPECT_THAT(response_head(Response(), AfterAnswer::close), HasSubstr("\r\nConnection: close\r\n"));
  EXPECT_THAT(response_head(Response(), AfterAnswer::keep_open), HasSubstr("\r\nConnection: keep-alive\r\n"));
}

TEST(ResponseHead, RefusesAHeaderThatWouldBreakOutOfItsLine) {
  for (const char* value : {"a\r\nSet-Cookie: x=1", "a\nb", "a\x01"}) {
    Response response;
    response.headers.emplace_back("Location", value);
    EXPECT_THROW(static_cast<void>(response_head(response, AfterAnswer::close)), std::logic_error);
  }
  Response response;
  response.etag = "a\r\nb";
  EXPECT_THROW(static_cast<void>(response_head(response, AfterAnswer::close)), std::logic_error);
}

}  // namespace
}  // namespace foothold::http
