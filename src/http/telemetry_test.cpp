#include "http/telemetry.hpp"

#include <gmock/gmock.h>

namespace foothold::http {
namespace {

using testing::HasSubstr;

TEST(Telemetry, CountsAnswersByClassAndTimeInGrowingBuckets) {
  Telemetry telemetry;
  const Request request;
  telemetry.observe({request, 200, 1000, std::chrono::microseconds(400)});
  telemetry.observe({request, 304, 500, std::chrono::microseconds(500)});
  telemetry.observe({request, 404, 100, std::chrono::microseconds(20'000'000)});
  telemetry.observe({request, 999, 0, std::chrono::microseconds(1)});
  const std::string text = telemetry.prometheus_text({7, 3, 4096});
  EXPECT_THAT(text, HasSubstr("foothold_http_answers_total{class=\"2xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_answers_total{class=\"3xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_answers_total{class=\"4xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_answers_total{class=\"5xx\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_duration_seconds_bucket{le=\"0.00025\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_duration_seconds_bucket{le=\"0.0005\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_duration_seconds_bucket{le=\"10\"} 3\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_duration_seconds_bucket{le=\"+Inf\"} 4\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_duration_seconds_count 4\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_duration_seconds_sum 20.000901\n"));
  EXPECT_THAT(text, HasSubstr("foothold_http_bytes_sent_total 1600\n"));
}

TEST(Telemetry, ReportsTheBodyCache) {
  const std::string text = Telemetry().prometheus_text({7, 3, 4096});
  EXPECT_THAT(text, HasSubstr("# TYPE foothold_body_cache_bytes gauge\nfoothold_body_cache_bytes 4096\n"));
  EXPECT_THAT(text, HasSubstr("foothold_body_cache_hits_total 7\n"));
  EXPECT_THAT(text, HasSubstr("foothold_body_cache_misses_total 3\n"));
}

}  // namespace
}  // namespace foothold::http
