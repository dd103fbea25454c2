#include "http/access_log.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace foothold::http {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(AccessLog, WritesOneLinePerExchangeAndNeverTheQuery) {
  Request request = parse_target(Method::get, "/es/places?name=My+Secret+Street").value();
  request.remote_address = "192.0.2.7";
  testing::internal::CaptureStderr();
  {
    AccessLog log;
    log.observe({request, 200, 1234, std::chrono::microseconds(1500)});
    log.observe({request, 404, 99, std::chrono::microseconds(20)});
  }
  const std::string lines = testing::internal::GetCapturedStderr();
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_THAT(lines, HasSubstr(R"("event":"request","method":"GET","path":"/places","language":"es","status":"200",)"
                               R"("bytes":"1234","milliseconds":"1.500","address":"192.0.2.7"})"));
  EXPECT_THAT(lines, HasSubstr(R"("milliseconds":"0.020")"));
  EXPECT_THAT(lines, Not(HasSubstr("Secret")));
}

TEST(AccessLog, LeavesOutTheKeyInAPath) {
  testing::internal::CaptureStderr();
  {
    AccessLog log({"/join/"});
    log.observe({parse_target(Method::get, "/es/join/0123abcd").value(), 200, 0, std::chrono::microseconds(0)});
    log.observe({parse_target(Method::get, "/joined").value(), 200, 0, std::chrono::microseconds(0)});
  }
  const std::string lines = testing::internal::GetCapturedStderr();
  EXPECT_THAT(lines, Not(HasSubstr("0123abcd")));
  EXPECT_THAT(lines, HasSubstr("\"/join/…\""));
  EXPECT_THAT(lines, HasSubstr("\"/joined\""));
}

TEST(AccessLog, DropsLinesAndSaysSoRatherThanFillingTheMemory) {
  Request request;
  request.path = "/";
  testing::internal::CaptureStderr();
  {
    AccessLog log;
    for (int count = 0; count < 100'007; ++count) log.observe({request, 200, 0, std::chrono::microseconds(0)});
  }
  const std::string lines = testing::internal::GetCapturedStderr();
  const auto written = std::count(lines.begin(), lines.end(), '\n');
  EXPECT_GE(written, 100'001);
  // Either the writer was quick enough to take all, or it says what is missing.
  EXPECT_TRUE(written == 100'007 || lines.find("access_lines_dropped") != std::string::npos);
}

}  // namespace
}  // namespace foothold::http
