#include "app/health.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/app_test_site.hpp"

namespace foothold::app {
namespace {

class Health : public testing::Test {
 protected:
  Health() { add_health_routes((*site_)->router(), {**database_, outbox_, (*site_)->edition(), telemetry_, cache_}); }

  http::Response get(const std::string& path) {
    http::Request request;
    request.path = path;
    return (*site_)->router().answer(request);
  }

  AppTestSite files_;
  Result<std::unique_ptr<WebSite>> site_ = files_.open();
  Result<std::unique_ptr<storage::Database>> database_ =
      storage::Database::open((files_.folder() / "workspace.db").string());
  accounts::Outbox outbox_{**database_, std::nullopt};
  http::Telemetry telemetry_;
  http::BodyCache cache_{1024};
};

TEST_F(Health, SaysWhatIsRunning) {
  const http::Response response = get("/healthz");
  EXPECT_EQ(response.status, 200);
  const boost::json::value health = boost::json::parse(*response.body);
  EXPECT_EQ(health.at("status").as_string(), "ok");
  EXPECT_EQ(health.at("mail").as_string(), "off");
  EXPECT_EQ(health.at("edition").as_string(), "v2025.01");
  EXPECT_FALSE(health.at("version").as_string().empty());
}

TEST_F(Health, IsNeverKeptInACache) {
  EXPECT_EQ(get("/healthz").etag, "");
  EXPECT_FALSE(get("/healthz").immutable_while_running);
  EXPECT_FALSE(get("/metrics").immutable_while_running);
}

TEST_F(Health, TellsItsNumbersAsPrometheusReadsThem) {
  const http::Response response = get("/metrics");
  EXPECT_EQ(response.status, 200);
  EXPECT_THAT(response.content_type, testing::StartsWith("text/plain; version=0.0.4"));
  EXPECT_THAT(*response.body, testing::HasSubstr("# TYPE "));
}

}  // namespace
}  // namespace foothold::app
