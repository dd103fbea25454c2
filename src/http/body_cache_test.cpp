#include "http/body_cache.hpp"

#include <gmock/gmock.h>

#include <string>

namespace foothold::http {
namespace {

using testing::Contains;
using testing::Pair;

// A page whose text is worth compressing, and a count of how often it had to be made.
class Page {
 public:
  Response make(const Request&) {
    ++made;
    Response response = html_response(std::string(size, 'x'));
    response.immutable_while_running = immutable;
    response.status = status;
    response.etag = "v3";
    return response;
  }

  int made = 0;
  std::size_t size = 5000;
  bool immutable = true;
  int status = 200;
};

Request request_for(const std::string& target, const std::string& accept_encoding = "") {
  Request request = parse_target(Method::get, target).value();
  if (!accept_encoding.empty()) request.headers.emplace_back("accept-encoding", accept_encoding);
  return request;
}

class BodyCacheTest : public testing::Test {
 protected:
  Response ask(const Request& request) {
    return cache_.answer(request, [this](const Request& asked) { return page_.make(asked); });
  }

  BodyCache cache_{100'000};
  Page page_;
};

TEST_F(BodyCacheTest, MakesAnAnswerOnceAndSharesItsBody) {
  const Response first = ask(request_for("/places/29019"));
  const Response second = ask(request_for("/places/29019"));
  EXPECT_EQ(page_.made, 1);
  EXPECT_EQ(first.body.get(), second.body.get());
  EXPECT_EQ(cache_.counters().hits, 1U);
  EXPECT_EQ(cache_.counters().misses, 1U);
  EXPECT_GE(cache_.counters().bytes, 5000U);
}

TEST_F(BodyCacheTest, TellsLanguagesAndQueriesApart) {
  for (const char* target : {"/places", "/es/places", "/places?a=1", "/places?a=2"})
    static_cast<void>(ask(request_for(target)));
  EXPECT_EQ(page_.made, 4);
}

TEST_F(BodyCacheTest, DoesNotTakeAnEscapedQuestionMarkForAQuery) {
  static_cast<void>(ask(request_for("/places%3Fa=1")));
  static_cast<void>(ask(request_for("/places?a=1")));
  EXPECT_EQ(page_.made, 2);
}

TEST_F(BodyCacheTest, CompressesOnlyForThoseWhoAcceptIt) {
  const Response plain = ask(request_for("/places"));
  const Response packed = ask(request_for("/places", "gzip"));
  EXPECT_EQ(plain.content_encoding, "");
  EXPECT_EQ(plain.body->size(), 5000U);
  EXPECT_EQ(packed.content_encoding, "gzip");
  EXPECT_LT(packed.body->size(), 200U);
  EXPECT_THAT(plain.headers, Contains(Pair("Vary", "Accept-Encoding")));
  EXPECT_THAT(packed.headers, Contains(Pair("Vary", "Accept-Encoding")));
}

TEST_F(BodyCacheTest, LeavesShortBodiesPicturesAndWhatIsCompressedAlone) {
  const Request request = request_for("/x", "gzip");
  const auto made_as = [&](const Response& response) {
    return cache_.answer(request, [&](const Request&) { return response; }).content_encoding;
  };
  Response picture = html_response(std::string(5000, 'x'));
  picture.content_type = "image/png";
  Response brotli = html_response(std::string(5000, 'x'));
  brotli.content_encoding = "br";
  EXPECT_EQ(made_as(html_response(std::string(1024, 'x'))), "");
  EXPECT_EQ(made_as(html_response(std::string(1025, 'x'))), "gzip");
  EXPECT_EQ(made_as(picture), "");
  EXPECT_EQ(made_as(brotli), "br");
}

TEST_F(BodyCacheTest, KeepsOnlySuccessfulAnswersThatCannotChange) {
  page_.immutable = false;
  static_cast<void>(ask(request_for("/places")));
  page_.immutable = true;
  page_.status = 404;
  static_cast<void>(ask(request_for("/places")));
  page_.status = 200;
  static_cast<void>(ask(request_for("/places")));
  EXPECT_EQ(page_.made, 3);
  Request post = request_for("/places");
  post.method = Method::post;
  static_cast<void>(ask(post));
  EXPECT_EQ(page_.made, 4);
}

TEST_F(BodyCacheTest, SharesOneEntryBetweenGetAndHead) {
  static_cast<void>(ask(request_for("/places")));
  Request head = request_for("/places");
  head.method = Method::head;
  static_cast<void>(ask(head));
  EXPECT_EQ(page_.made, 1);
}

TEST_F(BodyCacheTest, NeverKeepsVeryLongAddresses) {
  const std::string target = "/places?q=" + std::string(512, 'x');
  static_cast<void>(ask(request_for(target)));
  static_cast<void>(ask(request_for(target)));
  EXPECT_EQ(page_.made, 2);
}

TEST_F(BodyCacheTest, DropsWhatWasNotUsedForLongestAndStaysWithinItsLimit) {
  page_.size = 20'000;
  for (const char* target : {"/1", "/2", "/3", "/4"}) static_cast<void>(ask(request_for(target)));
  static_cast<void>(ask(request_for("/1")));
  EXPECT_EQ(page_.made, 4);
  static_cast<void>(ask(request_for("/5")));
  EXPECT_LE(cache_.counters().bytes, 100'000U);
  EXPECT_TRUE(cache_.find(request_for("/1")));
  EXPECT_FALSE(cache_.find(request_for("/2")));
}

TEST_F(BodyCacheTest, DoesNotLetOneHugeAnswerPushOutTheRest) {
  static_cast<void>(ask(request_for("/small")));
  page_.size = 90'000;
  static_cast<void>(ask(request_for("/huge")));
  EXPECT_TRUE(cache_.find(request_for("/small")));
  EXPECT_FALSE(cache_.find(request_for("/huge")));
}

TEST_F(BodyCacheTest, FindsWithoutMaking) {
  EXPECT_FALSE(cache_.find(request_for("/places")));
  static_cast<void>(ask(request_for("/places", "gzip")));
  EXPECT_TRUE(cache_.find(request_for("/places", "gzip")));
  EXPECT_FALSE(cache_.find(request_for("/places")));
  EXPECT_EQ(cache_.counters().hits, 1U);
  EXPECT_EQ(cache_.counters().misses, 1U);
}

}  // namespace
}  // namespace foothold::http
