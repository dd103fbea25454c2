#include "base/log.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <boost/json.hpp>

namespace foothold {
namespace {

TEST(Log, WritesOneLineOfJsonForEachEvent) {
  testing::internal::CaptureStderr();
  log_warning("slow\nwork", {{"path", "/places/\"29019\""}});
  log_error("failed");
  const std::string text = testing::internal::GetCapturedStderr();
  ASSERT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  const auto first = boost::json::parse(text.substr(0, text.find('\n'))).as_object();
  EXPECT_EQ(first.at("level").as_string(), "warning");
  EXPECT_EQ(first.at("event").as_string(), "slow\nwork");
  EXPECT_EQ(first.at("path").as_string(), "/places/\"29019\"");
  EXPECT_THAT(std::string(first.at("time").as_string()),
              testing::MatchesRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z"));
}

}  // namespace
}  // namespace foothold
