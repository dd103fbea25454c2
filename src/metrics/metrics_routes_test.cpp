#include "metrics/metrics_routes.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "html/test_support.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;
using testing::HasSubstr;

// A router over the small world. Refusals are answered with the name of their kind, their field and their message.
class MetricsRoutes : public testing::Test {
 protected:
  MetricsRoutes() { add_routes(router_, metrics_); }

  http::Response get(const std::string& target) const {
    auto request = http::parse_target(http::Method::get, target);
    EXPECT_TRUE(request) << target;
    return router_.answer(std::move(*request));
  }

  std::string body(const std::string& target) const {
    const http::Response response = get(target);
    EXPECT_EQ(response.status, 200) << target << ": " << *response.body;
    return *response.body;
  }

  static http::Response render(const http::Request&, const Error& error) {
    http::Response response;
    response.body = std::make_shared<const std::string>(std::string(error_kind_name(error.kind)) + " " + error.field +
                                                        " " + error.message.key);
    return response;
  }

  Edition edition_ = small_world().open();
  html::Site site_ = page_in(Language::english).site();
  MetricsSite metrics_ = {real_library(), edition_, site_, "stamp-1"};
  http::Router router_{render};
};

TEST_F(MetricsRoutes, AnswerPagesInBothLanguages) {
  for (const std::string path : {"/places", "/places?q=boone", "/places/29019", "/places/29019/employment",
                                 "/framework/predictors/employment", "/data", "/data/report"}) {
    EXPECT_EQ(html::test::markup_problem(body(path)), "") << path;
    EXPECT_THAT(body("/es" + path), HasSubstr("lang=\"es\"")) << path;
  }
}

TEST_F(MetricsRoutes, AnswerTheApiWithJson) {
  for (const std::string path :
       {"/api/v1/edition", "/api/v1/metrics", "/api/v1/metrics/share_employed", "/api/v1/places?q=boone",
        "/api/v1/places/29019", "/api/v1/places/29019.json", "/api/v1/places/29019/employment",
        "/api/v1/readings?places=29019&metrics=share_employed", "/api/v1/readings.json?places=29019",
        "/api/v1/benchmarks?level=county&metric=share_employed&year=2023"}) {
    const http::Response response = get(path);
    EXPECT_EQ(response.status, 200) << path;
    EXPECT_THAT(response.content_type, testing::StartsWith("application/json")) << path;
    EXPECT_NO_THROW(static_cast<void>(json::parse(*response.body))) << path;
  }
}

TEST_F(MetricsRoutes, AnswerTablesAndWorkbooksAsFiles) {
  EXPECT_THAT(body("/api/v1/places/29019.csv"), HasSubstr("share_employed,2023,0.824"));
  EXPECT_THAT(body("/api/v1/places/29019/employment.csv"), HasSubstr("race-ethnicity,\"Black, Non-Hispanic\",0.75"));
  EXPECT_THAT(body("/api/v1/readings.csv?places=29019&metrics=share_employed&years=2014"),
              HasSubstr("2014,all,All,0.76"));
  for (const std::string path :
       {"/api/v1/places/29019.xlsx", "/api/v1/readings.xlsx?places=29019&metrics=share_employed"})
    EXPECT_EQ(body(path).substr(0, 2), "PK") << path;
}

TEST_F(MetricsRoutes, TagWhatNeverChangesWhileTheProgramRuns) {
  for (const std::string path : {"/places/29019", "/api/v1/places/29019", "/api/v1/metrics", "/data"}) {
    EXPECT_EQ(get(path).etag, "stamp-1") << path;
    EXPECT_TRUE(get(path).immutable_while_running) << path;
  }
  EXPECT_FALSE(get("/api/v1/readings?places=29019").immutable_while_running) << "too many different ones to keep";
}

struct Refusal {
  const char* target;
  int status;
  const char* words;
};

TEST_F(MetricsRoutes, RefuseWhatDoesNotExistAndNameTheField) {
  const Refusal cases[] = {
      {"/places/2901", 400, "invalid place query.malformed_place"},
      {"/places/29018", 404, "not_found place query.unknown_place"},
      {"/places/29018/employment", 404, "not_found place query.unknown_place"},
      {"/api/v1/places/29018.csv", 404, "not_found place query.unknown_place"},
      {"/api/v1/places/29018.xlsx", 404, "not_found place query.unknown_place"},
      {"/api/v1/metrics/shoe_size", 404, "not_found metric query.unknown_metric"},
      {"/api/v1/readings?metrics=shoe_size", 400, "invalid metric query.unknown_metric"},
      {"/api/v1/readings.csv?years=soon", 400, "invalid year query.malformed_year"},
      {"/api/v1/places?q=boone&limit=0", 400, "invalid limit query.malformed_limit"},
      {"/api/v1/places?q=boone&limit=51", 400, "invalid limit query.malformed_limit"},
      {"/api/v1/benchmarks?metric=share_employed&year=2023", 400, "invalid level query.unknown_level"},
      {"/api/v1/benchmarks?level=county&year=2023", 400, "invalid metric query.unknown_metric"},
      {"/api/v1/benchmarks?level=county&metric=share_employed", 400, "invalid year query.malformed_year"},
      {"/api/v1/benchmarks?level=county&metric=share_employed&year=2022,2023", 400,
       "invalid year query.malformed_year"},
  };
  for (const Refusal& one : cases) {
    const http::Response response = get(one.target);
    EXPECT_EQ(response.status, one.status) << one.target;
    EXPECT_EQ(*response.body, one.words) << one.target;
  }
}

TEST_F(MetricsRoutes, RefuseUnknownPredictors) {
  EXPECT_EQ(get("/places/29019/luck").status, 404);
  EXPECT_EQ(get("/framework/predictors/luck").status, 404);
  EXPECT_EQ(get("/api/v1/places/29019/luck.csv").status, 404);
}

TEST_F(MetricsRoutes, SearchSpeaksTheLanguageAskedFor) {
  EXPECT_THAT(body("/api/v1/places?q=boone&lang=es"), HasSubstr("Misuri"));
  EXPECT_THAT(body("/api/v1/places?q=boone"), HasSubstr("Missouri"));
  EXPECT_EQ(json::parse(body("/api/v1/places?q=c&limit=1")).at("places").as_array().size(), 1U);
  EXPECT_EQ(body("/api/v1/places"), R"({"places":[]})");
}

TEST_F(MetricsRoutes, BenchmarkOfAGroupIsThatOfTheGroup) {
  const std::string asked = "/api/v1/benchmarks?level=county&metric=share_employed&year=2023";
  EXPECT_EQ(json::parse(body(asked)).at("median").to_number<double>(), 0.69);
  EXPECT_EQ(
      json::parse(body(asked + "&subgroup_type=race-ethnicity&subgroup=Hispanic")).at("median").to_number<double>(),
      0.6);
  EXPECT_EQ(json::parse(body(asked + "&subgroup_type=race-ethnicity")).at("subgroup").as_string(), "All");
}

}  // namespace
}  // namespace foothold::metrics
