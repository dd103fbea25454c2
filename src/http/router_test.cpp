#include "http/router.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace foothold::http {
namespace {

using testing::Contains;
using testing::Pair;

// Answers with its own name and the parameters it was given, so that a test sees which route was chosen.
Handler named(const std::string& name) {
  return [name](const Request& request) -> Result<Response> {
    std::string body = name;
    for (const auto& [key, value] : request.path_parameters) body += " " + key + "=" + value;
    return html_response(body);
  };
}

Router make_router() {
  Router router([](const Request&, const Error& error) { return html_response(error.message.key); });
  router.get("/", named("start"));
  router.get("/places", named("places"));
  router.get("/places/{geoid}", named("place"));
  router.get("/places/{geoid}.csv", named("place as csv"));
  router.get("/places/search", named("search"));
  router.post("/places/{geoid}", named("save"));
  router.patch("/plans/{plan}", named("change"));
  router.del("/plans/{plan}", named("remove"));
  router.get("/places/{geoid}/v{version}-{metric}", named("two in one"));
  router.get("/places/{geoid}/{metric}", named("metric"));
  router.post("/only-post", named("only post"));
  router.get("/broken", [](const Request&) -> Result<Response> { throw Broken("a wire came loose"); });
  router.get("/refused", [](const Request&) -> Result<Response> {
    return Error{ErrorKind::conflict, "name", {"someone.was.first", {}}, {}, ""};
  });
  return router;
}

Response ask(Method method, const std::string& path) {
  static const Router router = make_router();
  Request request;
  request.method = method;
  request.path = path;
  return router.answer(request);
}

std::string text_of(const std::string& path) {
  return *ask(Method::get, path).body;
}

TEST(Router, FindsTheRouteAndItsParameters) {
  EXPECT_EQ(text_of("/"), "start");
  EXPECT_EQ(text_of("/places"), "places");
  EXPECT_EQ(text_of("/places/29019"), "place geoid=29019");
  EXPECT_EQ(text_of("/places/29019/housing"), "metric geoid=29019 metric=housing");
}

TEST(Router, PrefersThePatternWithMoreLiteralLetters) {
  EXPECT_EQ(text_of("/places/29019.csv"), "place as csv geoid=29019");
  EXPECT_EQ(text_of("/places/search"), "search");
}

TEST(Router, NeedsAtLeastOneLetterForAName) {
  EXPECT_EQ(text_of("/places/.csv"), "place geoid=.csv");
  EXPECT_EQ(ask(Method::get, "/places/").status, 404);
}

TEST(Router, AnswersAnUnknownAddressWithNotFound) {
  for (const char* path : {"/nowhere", "/places/29019/housing/more", "//", "", "/Places"}) {
    const Response response = ask(Method::get, path);
    EXPECT_EQ(response.status, 404) << path;
    EXPECT_EQ(*response.body, "refusal.unknown_address");
  }
}

TEST(Router, NamesTheMethodsThatAnAddressAllows) {
  const Response response = ask(Method::del, "/places/29019");
  EXPECT_EQ(response.status, 405);
  EXPECT_THAT(response.headers, Contains(Pair("Allow", "GET, HEAD, POST")));
  EXPECT_THAT(ask(Method::get, "/only-post").headers, Contains(Pair("Allow", "POST")));
}

TEST(Router, AnswersHeadAsGetAndPostByItself) {
  EXPECT_EQ(*ask(Method::head, "/places/29019").body, "place geoid=29019");
  EXPECT_EQ(*ask(Method::post, "/places/29019").body, "save geoid=29019");
}

TEST(Router, TellsChangingFromRemoving) {
  EXPECT_EQ(*ask(Method::patch, "/plans/7").body, "change plan=7");
  EXPECT_EQ(*ask(Method::del, "/plans/7").body, "remove plan=7");
  EXPECT_THAT(ask(Method::get, "/plans/7").headers, Contains(Pair("Allow", "PATCH, DELETE")));
}

TEST(Router, TurnsARefusalIntoItsStatus) {
  const Response response = ask(Method::get, "/refused");
  EXPECT_EQ(response.status, 409);
  EXPECT_EQ(*response.body, "someone.was.first");
}

TEST(Router, LetsWhatAHandlerThrowsPassThrough) {
  EXPECT_THROW(static_cast<void>(ask(Method::get, "/broken")), Broken);
}

TEST(Router, RefusesAMistakenPatternWhenItIsAdded) {
  Router router = make_router();
  EXPECT_THROW(router.get("/places", named("again")), std::logic_error);
  EXPECT_THROW(router.get("places", named("no slash")), std::logic_error);
  EXPECT_THROW(router.get("/places/{geoid", named("no end")), std::logic_error);
  EXPECT_NO_THROW(router.post("/places", named("another method")));
}

TEST(StatusOf, IsOneTableForAllKindsOfRefusal) {
  EXPECT_EQ(status_of(ErrorKind::invalid), 400);
  EXPECT_EQ(status_of(ErrorKind::not_found), 404);
  EXPECT_EQ(status_of(ErrorKind::not_allowed), 405);
  EXPECT_EQ(status_of(ErrorKind::too_large), 413);
  EXPECT_EQ(status_of(ErrorKind::conflict), 409);
  EXPECT_EQ(status_of(ErrorKind::unconditional), 428);
  EXPECT_EQ(status_of(ErrorKind::unavailable), 503);
  EXPECT_EQ(status_of(ErrorKind::timeout), 408);
  EXPECT_EQ(status_of(ErrorKind::interrupted), 503);
  EXPECT_EQ(status_of(ErrorKind::internal), 500);
}

}  // namespace
}  // namespace foothold::http
