#include "app/web_site.hpp"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "app/app_test_site.hpp"
#include "html/test_support.hpp"

namespace foothold::app {
namespace {

using testing::HasSubstr;

http::Response get(WebSite& site, const std::string& target) {
  auto request = http::parse_target(http::Method::get, target);
  EXPECT_TRUE(request) << target;
  return site.router().answer(std::move(*request));
}

TEST(WebSite, AnswersFromAllSlicesAndTheBuiltFiles) {
  const AppTestSite files;
  const auto site = files.open();
  ASSERT_TRUE(site);
  for (const std::string path : {"/", "/framework", "/toolkit", "/places/29019", "/data", "/assets/foothold-1.css"})
    EXPECT_EQ(get(**site, path).status, 200) << path;
  EXPECT_THAT(*get(**site, "/places/29019").body, HasSubstr("/assets/foothold-1.css"));
}

TEST(WebSite, RefusalsOfPagesArePagesInTheirLanguage) {
  const AppTestSite files;
  const auto site = files.open();
  const http::Response missing = get(**site, "/es/places/29018");
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(html::test::markup_problem(*missing.body), "");
  EXPECT_THAT(*missing.body, HasSubstr("lang=\"es\""));
  EXPECT_THAT(*missing.body, HasSubstr("/es/places/29019")) << "the nearest community is offered";
}

TEST(WebSite, RefusalsOfTheApiAreJsonWithWords) {
  const AppTestSite files;
  const auto site = files.open();
  const http::Response missing = get(**site, "/api/v1/places/29018");
  EXPECT_EQ(missing.status, 404);
  const boost::json::value error = boost::json::parse(*missing.body);
  EXPECT_THAT(boost::json::serialize(error), testing::AllOf(HasSubstr("not_found"), HasSubstr("29018")));
}

TEST(WebSite, AReaderWhoseDownloadIsRefusedGetsAPage) {
  const AppTestSite files;
  const auto site = files.open();
  auto request = http::parse_target(http::Method::get, "/es/api/v1/readings.csv?places=29018");
  ASSERT_TRUE(request);
  request->headers = {{"accept", "text/html,application/xhtml+xml,*/*;q=0.8"}};
  const http::Response refused = (*site)->router().answer(std::move(*request));
  EXPECT_EQ(refused.status, 404);
  EXPECT_EQ(html::test::markup_problem(*refused.body), "");
  EXPECT_THAT(*refused.body, testing::AllOf(HasSubstr("lang=\"es\""), HasSubstr("29018")));
  EXPECT_THAT(*refused.body, HasSubstr("href=\"/api/v1/readings.csv?places=29018\"")) << "the switch keeps the query";
}

TEST(WebSite, EveryRefusalHasWordsOnItsPageAndInTheApi) {
  const AppTestSite files;
  const auto site = files.open();
  for (int kind = 0; kind <= static_cast<int>(ErrorKind::internal); ++kind) {
    Error error;
    error.kind = static_cast<ErrorKind>(kind);
    error.message = {"no.such.key", {}};
    http::Request request;
    request.path = "/api/v1/places";
    EXPECT_NO_THROW(static_cast<void>(boost::json::parse(*(*site)->render_error(request, error).body))) << kind;
  }
}

TEST(WebSite, ListsItsRoutesOnce) {
  const AppTestSite files;
  const auto site = files.open();
  const boost::json::value routes = boost::json::parse(routes_json((*site)->router()));
  std::vector<std::string> listed;
  for (const boost::json::value& route : routes.as_array()) listed.emplace_back(boost::json::serialize(route));
  EXPECT_THAT(listed, testing::Contains(R"({"method":"GET","path":"/api/v1/places/{geoid}.csv"})").Times(1));
  EXPECT_THAT(listed, testing::Contains(HasSubstr("/toolkit")));
}

TEST(WebSite, IsRefusedWithoutItsBuiltFiles) {
  const AppTestSite files;
  std::filesystem::remove(files.web() / "manifest.json");
  const auto site = files.open();
  ASSERT_FALSE(site);
  EXPECT_EQ(site.error().kind, ErrorKind::unavailable);
  EXPECT_TRUE(metrics::real_library().messages.has(site.error().message.key));
}

TEST(WebSite, IsRefusedWithAManifestThatNamesNotEverything) {
  const AppTestSite files;
  for (const char* manifest : {"", "[]", R"({"styles":"a.css"})", R"({"styles":1,"script":"a.js","icon":"a.svg"})"}) {
    write_file(files.web() / "manifest.json", manifest);
    EXPECT_EQ(read_assets(files.web()).error().kind, ErrorKind::unavailable) << manifest;
  }
}

TEST(WebSite, IsRefusedWithoutAnEdition) {
  const AppTestSite files;
  std::filesystem::remove(files.edition());
  EXPECT_EQ(files.open().error().kind, ErrorKind::not_found);
}

}  // namespace
}  // namespace foothold::app
