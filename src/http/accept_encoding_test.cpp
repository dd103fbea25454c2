#include "http/accept_encoding.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(AcceptEncoding, AllowsGzipByNameOrByStar) {
  for (const char* header :
       {"gzip", "deflate, gzip, br", "GZIP", "gzip;q=0.1", "br;q=1.0, gzip;q=0.8", "*", "x-gzip", " gzip ; q=1"})
    EXPECT_TRUE(accepts_gzip(header)) << header;
}

TEST(AcceptEncoding, RefusesGzipWhenItIsAbsentOrWeightedZero) {
  for (const char* header :
       {"", "br", "identity", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *", "*, gzip;q=0", "gzipped"})
    EXPECT_FALSE(accepts_gzip(header)) << header;
}

TEST(Compressible, IsTextInAllItsForms) {
  for (const char* type :
       {"text/html; charset=utf-8", "text/csv", "application/json", "application/geo+json", "image/svg+xml"})
    EXPECT_TRUE(is_compressible(type)) << type;
  for (const char* type :
       {"image/png", "font/woff2", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    EXPECT_FALSE(is_compressible(type)) << type;
}

TEST(Vary, IsSaidOnceAndKeepsWhatWasSaid) {
  Response response;
  vary_by_encoding(response);
  vary_by_encoding(response);
  EXPECT_THAT(response.headers, ElementsAre(Pair("Vary", "Accept-Encoding")));
  response.headers = {{"Vary", "Cookie"}};
  vary_by_encoding(response);
  EXPECT_THAT(response.headers, ElementsAre(Pair("Vary", "Cookie, Accept-Encoding")));
}

}  // namespace
}  // namespace foothold::http
