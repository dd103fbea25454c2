#include "http/transport/conditional.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

TEST(EntityTag, StandsInQuotesAndDiffersForTheCompressedForm) {
  Response response;
  EXPECT_EQ(entity_tag(response), "");
  response.etag = "v3";
  EXPECT_EQ(entity_tag(response), "\"v3\"");
  response.content_encoding = "gzip";
  EXPECT_EQ(entity_tag(response), "\"v3-gzip\"");
}

TEST(IfNoneMatch, NamesATagAloneInAListWeaklyOrByStar) {
  for (const char* header : {"\"v3\"", "W/\"v3\"", "\"v1\", \"v3\"", "\"v1\" ,W/\"v3\"", "*"})
    EXPECT_TRUE(names_tag(header, "\"v3\"")) << header;
  for (const char* header : {"", "v3", "\"v31\"", "\"v1\", \"v2\"", "w/\"v3\""})
    EXPECT_FALSE(names_tag(header, "\"v3\"")) << header;
}

TEST(Unchanged, IsOnlyWhatWasReadSuccessfullyAndHasATag) {
  Request request;
  request.headers = {{"if-none-match", "*"}};
  Response response;
  EXPECT_FALSE(is_unchanged(request, response));
  response.etag = "v3";
  EXPECT_TRUE(is_unchanged(request, response));
  response.status = 404;
  EXPECT_FALSE(is_unchanged(request, response));
  response.status = 200;
  request.method = Method::post;
  EXPECT_FALSE(is_unchanged(request, response));
}

}  // namespace
}  // namespace foothold::http
