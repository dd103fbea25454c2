#include "http/transport/request_parser.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace foothold::http {
namespace {

using State = RequestParser::State;
using testing::ElementsAre;
using testing::Pair;

constexpr std::size_t header_limit = 1024;
constexpr std::size_t body_limit = 2048;

// Feeds a parser as a connection does: bytes that were not used stay and are given again with more behind them.
class Feeder {
 public:
  State feed(std::string_view bytes) {
    waiting_ += bytes;
    waiting_.erase(0, parser.take(waiting_));
    return parser.state();
  }

  State feed_in_pieces(std::string_view bytes, std::size_t size) {
    for (std::size_t at = 0; at < bytes.size(); at += size) static_cast<void>(feed(bytes.substr(at, size)));
    return parser.state();
  }

  [[nodiscard]] const std::string& waiting() const { return waiting_; }

  RequestParser parser{header_limit, [](const Request&) { return body_limit; }};

 private:
  std::string waiting_;
};

int refused_status(std::string_view bytes) {
  Feeder feeder;
  return feeder.feed(bytes) == State::refused ? feeder.parser.refusal().status : 0;
}

constexpr std::string_view plain_get = "GET /es/places?x=1 HTTP/1.1\r\nHost: foothold\r\nX-Two: a\r\nx-two: b\r\n\r\n";

TEST(RequestParser, ReadsAWholeRequest) {
  Feeder feeder;
  ASSERT_EQ(feeder.feed(plain_get), State::complete);
  const Request& request = feeder.parser.request();
  EXPECT_EQ(request.path, "/places");
  EXPECT_EQ(request.language, Language::spanish);
  EXPECT_EQ(request.target, "/es/places?x=1");
  EXPECT_THAT(request.headers, ElementsAre(Pair("host", "foothold"), Pair("x-two", "a"), Pair("x-two", "b")));
  EXPECT_TRUE(feeder.parser.keeps_alive());
}

TEST(RequestParser, ReadsARequestInPiecesOfAnySize) {
  const std::string chunked =
      "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
  for (std::size_t size = 1; size <= chunked.size(); ++size) {
    Feeder feeder;
    ASSERT_EQ(feeder.feed_in_pieces(chunked, size), State::complete) << size;
    EXPECT_EQ(feeder.parser.request().body, "abcde") << size;
    EXPECT_EQ(feeder.waiting(), "") << size;
  }
}

TEST(RequestParser, ReadsAnEmptyChunkedBodyInPiecesOfAnySize) {
  const std::string chunked = "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
  for (std::size_t size = 1; size <= chunked.size(); ++size) {
    Feeder feeder;
    EXPECT_EQ(feeder.feed_in_pieces(chunked, size), State::complete) << size;
  }
}

TEST(RequestParser, LeavesThePipelinedNextRequestAlone) {
  Feeder feeder;
  ASSERT_EQ(
      feeder.feed("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET /b HTTP/1.1\r\nHost: h\r\n\r\n"),
      State::complete);
  EXPECT_EQ(feeder.parser.request().body, "abc");
  feeder.parser.restart();
  ASSERT_EQ(feeder.feed(""), State::complete);
  EXPECT_EQ(feeder.parser.request().path, "/b");
  EXPECT_EQ(feeder.parser.request().body, "");
}

TEST(RequestParser, OverlooksEmptyLinesBeforeARequest) {
  Feeder feeder;
  EXPECT_EQ(feeder.feed("\r\n\r\n\r"), State::needs_more);
  EXPECT_FALSE(feeder.parser.has_started());
  EXPECT_EQ(feeder.feed("\n" + std::string(plain_get)), State::complete);
}

TEST(RequestParser, KnowsWhenARequestHasStarted) {
  Feeder feeder;
  EXPECT_FALSE(feeder.parser.has_started());
  static_cast<void>(feeder.feed("G"));
  EXPECT_TRUE(feeder.parser.has_started());
  feeder.parser.restart();
  EXPECT_FALSE(feeder.parser.has_started());
}

TEST(RequestParser, ClosesWhenTheClientSaysSoOrSpeaksTheOldVersion) {
  const auto keeps_alive = [](std::string_view bytes) {
    Feeder feeder;
    EXPECT_EQ(feeder.feed(bytes), State::complete);
    return feeder.parser.keeps_alive();
  };
  EXPECT_FALSE(keeps_alive("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));
  EXPECT_FALSE(keeps_alive("GET / HTTP/1.0\r\n\r\n"));
  EXPECT_TRUE(keeps_alive("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

TEST(RequestParser, TakesAnAbsoluteAddressAsItsPath) {
  Feeder feeder;
  ASSERT_EQ(feeder.feed("GET http://foothold/places?x=1 HTTP/1.1\r\nHost: foothold\r\n\r\n"), State::complete);
  EXPECT_EQ(feeder.parser.request().path, "/places");
  Feeder bare;
  ASSERT_EQ(bare.feed("GET http://foothold HTTP/1.1\r\nHost: foothold\r\n\r\n"), State::complete);
  EXPECT_EQ(bare.parser.request().path, "/");
}

TEST(RequestParser, RefusesWhatIsMalformed) {
  for (const std::string_view bytes : {
           "HELLO\r\n\r\n",
           "GET  / HTTP/1.1\r\nHost: h\r\n\r\n",
           "GET / HTTP/3.0\r\nHost: h\r\n\r\n",
           "GET / HTTP/1.1\r\nHost : h\r\n\r\n",
           "GET / HTTP/1.1\r\nno colon\r\n\r\n",
           "GET / HTTP/1.1\nHost: h\n\n",
           "GET places HTTP/1.1\r\nHost: h\r\n\r\n",
           "GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n",
           "GET /a/../b HTTP/1.1\r\nHost: h\r\n\r\n",
           "GET /?%zz HTTP/1.1\r\nHost: h\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999999\r\n\r\n",
           "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
       })
    EXPECT_EQ(refused_status(bytes), 400) << bytes;
}

TEST(RequestParser, RefusesARequestWithoutExactlyOneHost) {
  EXPECT_EQ(refused_status("GET / HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(refused_status("GET / HTTP/1.1\r\nHost:\r\n\r\n"), 400);
  EXPECT_EQ(refused_status("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400);
  EXPECT_EQ(refused_status("GET / HTTP/1.0\r\n\r\n"), 0);
}

TEST(RequestParser, RefusesABodyWhoseEndIsAmbiguous) {
  EXPECT_EQ(refused_status("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"),
            400);
  EXPECT_EQ(refused_status("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n"),
            400);
  EXPECT_EQ(
      refused_status("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"),
      400);
  EXPECT_EQ(refused_status("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"), 501);
  EXPECT_EQ(refused_status("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n"), 501);
  EXPECT_EQ(refused_status("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n"), 501);
  EXPECT_EQ(refused_status("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 501);
}

TEST(RequestParser, RefusesMethodsThatNoRouteCanHave) {
  EXPECT_EQ(refused_status("TRACE / HTTP/1.1\r\nHost: h\r\n\r\n"), 501);
  EXPECT_EQ(refused_status("BREW /pot HTTP/1.1\r\nHost: h\r\n\r\n"), 501);
  for (const std::string method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    EXPECT_EQ(refused_status(method + " / HTTP/1.1\r\nHost: h\r\n\r\n"), 0) << method;
}

TEST(RequestParser, RefusesABodyOverTheLimitInEitherEncoding) {
  const std::string head = "POST / HTTP/1.1\r\nHost: h\r\n";
  EXPECT_EQ(refused_status(head + "Content-Length: 2049\r\n\r\n"), 413);
  EXPECT_EQ(refused_status(head + "Content-Length: 2048\r\n\r\n"), 0);
  const std::string chunk = "400\r\n" + std::string(1024, 'x') + "\r\n";
  EXPECT_EQ(refused_status(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "1\r\n"), 413);
  EXPECT_EQ(refused_status(head + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"), 413);
  EXPECT_EQ(refused_status(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n"), 0);
}

TEST(RequestParser, RefusesAHeaderOverTheLimitHoweverItComes) {
  const std::string one_long_line = "GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(2000, 'x');
  const std::string long_address = "GET /" + std::string(2000, 'x');
  std::string many_short_lines = "GET / HTTP/1.1\r\nHost: h\r\n";
  for (int line = 0; line < 400; ++line) many_short_lines += "a: b\r\n";
  for (const std::string& bytes : {one_long_line, long_address, many_short_lines}) {
    for (const std::size_t size : {1UL, 7UL, 100UL, 5000UL}) {
      Feeder feeder;
      ASSERT_EQ(feeder.feed_in_pieces(bytes, size), State::refused) << size;
      EXPECT_EQ(feeder.parser.refusal().status, 431) << size;
    }
  }
}

TEST(RequestParser, TakesAHeaderOfExactlyTheLimit) {
  const std::string start = "GET / HTTP/1.1\r\nHost: h\r\nX: ";
  const auto request_of = [&](std::size_t size) {
    return start + std::string(size - start.size() - 4, 'x') + "\r\n\r\n";
  };
  EXPECT_EQ(refused_status(request_of(header_limit)), 0);
  EXPECT_EQ(refused_status(request_of(header_limit + 1)), 431);
}

TEST(RequestParser, DoesNotHoardEndlessChunkExtensionsOrTrailers) {
  const std::string head = "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(refused_status(head + "1;" + std::string(2000, 'x')), 400);
  EXPECT_EQ(refused_status(head + "0\r\nX: " + std::string(2000, 'x')), 400);
}

TEST(RequestParser, LeavesFieldsBehindTheBodyOutOfTheHeaders) {
  Feeder feeder;
  ASSERT_EQ(
      feeder.feed(
          "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nHost: evil\r\nX-User: root\r\n\r\n"),
      State::complete);
  EXPECT_EQ(feeder.parser.request().headers.size(), 2U);
}

TEST(RequestParser, InvitesABodyOnceWhenTheClientWaitsForThat) {
  Feeder feeder;
  static_cast<void>(feeder.feed("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n"));
  EXPECT_FALSE(feeder.parser.should_invite_body());
  static_cast<void>(feeder.feed("\r\n"));
  EXPECT_TRUE(feeder.parser.should_invite_body());
  EXPECT_FALSE(feeder.parser.should_invite_body());
  EXPECT_EQ(feeder.feed("abc"), State::complete);
}

TEST(RequestParser, KnowsThePathOfARefusedRequestSoThatTheApiAnswersInJson) {
  Feeder feeder;
  ASSERT_EQ(feeder.feed("GET /api/v1/places?x=%zz HTTP/1.1\r\n"), State::refused);
  EXPECT_TRUE(feeder.parser.request().wants_json());
  EXPECT_EQ(feeder.parser.request().path, "/api/v1/places") << "what people asked for must not get into the access log";
  Feeder large;
  ASSERT_EQ(large.feed("POST /es/api HTTP/1.1\r\nHost: h\r\nContent-Length: 9999\r\n\r\n"), State::refused);
  EXPECT_EQ(large.parser.request().language, Language::spanish);
}

}  // namespace
}  // namespace foothold::http
