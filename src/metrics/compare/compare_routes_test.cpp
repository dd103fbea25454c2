#include "metrics/compare/compare_routes.hpp"

#include <gmock/gmock.h>

#include "html/test_support.hpp"
#include "metrics/metrics_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::HasSubstr;

// All routes of the slice over the small world. Refusals are answered with their kind, field and message.
class CompareRoutes : public testing::Test {
 protected:
  CompareRoutes() { add_routes(router_, metrics_); }

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

  std::string location(const std::string& target) const {
    const http::Response response = get(target);
    EXPECT_EQ(response.status, 303) << target;
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return value;
    return "";
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

TEST_F(CompareRoutes, AnswerPagesInBothLanguages) {
  for (const std::string path :
       {"/compare", "/compare?places=29019", "/compare?places=29019,35013", "/compare?places=29019&add=c",
        "/places/29019/peers", "/places/29019/peers?mode=state", "/places/29019/peers?mode=aspirational"}) {
    EXPECT_EQ(html::test::markup_problem(body(path)), "") << path;
    EXPECT_THAT(body("/es" + path), HasSubstr("lang=\"es\"")) << path;
  }
}

TEST_F(CompareRoutes, AddAPlaceThatOnlyOneCanBeMeantBy) {
  EXPECT_EQ(location("/compare?add=dona+ana"), "/compare?places=35013");
  EXPECT_EQ(location("/es/compare?places=29019&add=35013&predictors=employment"),
            "/es/compare?places=29019,35013&predictors=employment");
}

TEST_F(CompareRoutes, AskWhichPlaceIsMeantAndNeverGuess) {
  EXPECT_THAT(body("/compare?places=29019&add=las+cruxes"), HasSubstr("/compare?places=29019,3539380"));
  EXPECT_THAT(body("/compare?places=29019&add=boone"), HasSubstr("No other community was found"));
}

TEST_F(CompareRoutes, OfferTheNearestCommunitiesOfTheFirst) {
  EXPECT_THAT(body("/compare?places=29019"), HasSubstr("href=\"/compare?places=29019,35013\""));
}

TEST_F(CompareRoutes, AnswerScriptsInEveryFormat) {
  const std::string query = "?places=29019,35013&predictors=employment";
  EXPECT_THAT(body("/api/v1/compare" + query), HasSubstr("\"verdict\":\"lower\""));
  EXPECT_EQ(body("/api/v1/compare" + query), body("/api/v1/compare.json" + query));
  EXPECT_THAT(body("/api/v1/compare.csv" + query), HasSubstr("35013,Doña Ana County"));
  EXPECT_EQ(body("/es/api/v1/compare.xlsx" + query).substr(0, 2), "PK");
  EXPECT_EQ(body("/api/v1/places/29019/peers"), body("/api/v1/places/29019/peers.json"));
}

TEST_F(CompareRoutes, TagTheirAnswers) {
  for (const std::string path : {"/compare?places=29019,35013", "/api/v1/compare?places=29019,35013",
                                 "/places/29019/peers", "/api/v1/places/29019/peers"})
    EXPECT_EQ(get(path).etag, "stamp-1") << path;
  EXPECT_FALSE(get("/compare?places=29019,35013").immutable_while_running) << "too many different ones to keep";
}

struct Refused {
  const char* target;
  int status;
  const char* words;
};

TEST_F(CompareRoutes, RefuseWhatDoesNotFitAndNameTheField) {
  const Refused cases[] = {
      {"/compare?places=29018", 404, "not_found places query.unknown_place"},
      {"/compare?places=boone", 400, "invalid places query.malformed_place"},
      {"/compare?places=29019&predictors=luck", 400, "invalid predictors compare.unknown_predictor"},
      {"/api/v1/compare", 400, "invalid places compare.too_few"},
      {"/api/v1/compare.csv?places=29019", 400, "invalid places compare.too_few"},
      {"/places/29018/peers", 404, "not_found place query.unknown_place"},
      {"/places/29019/peers?count=0", 400, "invalid count peers.malformed_count"},
      {"/api/v1/places/29019/peers?mode=aspirational", 400, "invalid better peers.no_metric"},
  };
  for (const Refused& one : cases) {
    const http::Response response = get(one.target);
    EXPECT_EQ(response.status, one.status) << one.target;
    EXPECT_EQ(*response.body, one.words) << one.target;
  }
}

}  // namespace
}  // namespace foothold::metrics
