#include "http/request.hpp"

#include <gmock/gmock.h>

#include <stdexcept>

namespace foothold::http {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(Query, DecodesEscapesAndPlusSignsInTheOrderTheyCame) {
  const auto query = Query::parse("b=two+words&a=%C3%B1&b=");
  ASSERT_TRUE(query);
  EXPECT_THAT(query->parts(), ElementsAre(Pair("b", "two words"), Pair("a", "ñ"), Pair("b", "")));
}

TEST(Query, TakesANameWithoutAnEqualsSignAsBlank) {
  const auto query = Query::parse("print&&x=a=b");
  ASSERT_TRUE(query);
  EXPECT_THAT(query->parts(), ElementsAre(Pair("print", ""), Pair("x", "a=b")));
}

TEST(Query, OfNothingHasNoParts) {
  const auto query = Query::parse("");
  ASSERT_TRUE(query);
  EXPECT_THAT(query->parts(), IsEmpty());
}

TEST(Query, RefusesWhatCannotBeRead) {
  for (const char* text : {"a=%", "a=%4", "a=%zz", "%g1=x", "a=%ff", "a=%c3", "a=%00"}) {
    const auto query = Query::parse(text);
    ASSERT_FALSE(query) << text;
    EXPECT_EQ(query.error().kind, ErrorKind::invalid);
    EXPECT_EQ(query.error().field, "query");
  }
}

TEST(Query, TakesAHundredPartsAndNoMore) {
  std::string text = "a=1";
  for (int part = 1; part < 100; ++part) text += "&a=1";
  EXPECT_TRUE(Query::parse(text));
  EXPECT_FALSE(Query::parse(text + "&a=1"));
}

TEST(Query, FindsTheFirstValueTrimmedAndNothingWhenItIsBlank) {
  Query query;
  query.add("name", "  Boone ");
  query.add("name", "Cole");
  query.add("blank", "  ");
  EXPECT_EQ(query.find("name"), "Boone");
  EXPECT_EQ(query.find("blank"), std::nullopt);
  EXPECT_EQ(query.find("absent"), std::nullopt);
}

TEST(Query, ListsRepeatedAndCommaSeparatedValues) {
  Query query;
  query.add("places", "29019, 29510,");
  query.add("other", "x");
  query.add("places", "51510");
  EXPECT_THAT(query.list("places"), ElementsAre("29019", "29510", "51510"));
  EXPECT_THAT(query.list("absent"), IsEmpty());
}

TEST(RequestTarget, IsSplitIntoPathLanguageAndQuery) {
  const auto request = parse_target(Method::get, "/es/places/29019?year=2021");
  ASSERT_TRUE(request);
  EXPECT_EQ(request->path, "/places/29019");
  EXPECT_EQ(request->language, Language::spanish);
  EXPECT_EQ(request->query.find("year"), "2021");
  EXPECT_EQ(request->target, "/es/places/29019?year=2021");
}

TEST(RequestTarget, SpeaksSpanishOnlyBehindAWholePrefix) {
  EXPECT_EQ(parse_target(Method::get, "/es")->path, "/");
  EXPECT_EQ(parse_target(Method::get, "/es/")->path, "/");
  EXPECT_EQ(parse_target(Method::get, "/es?x=1")->language, Language::spanish);
  EXPECT_EQ(parse_target(Method::get, "/escape")->path, "/escape");
  EXPECT_EQ(parse_target(Method::get, "/escape")->language, Language::english);
}

TEST(RequestTarget, DecodesThePathButLeavesPlusSigns) {
  EXPECT_EQ(parse_target(Method::get, "/a%20b+c/%C3%B1")->path, "/a b+c/ñ");
}

TEST(RequestTarget, RefusesAddressesThatAreMalformedOrClimb) {
  for (const char* target : {"", "places", "*", "/%", "/%4", "/%zz", "/a%00b", "/a%0ab", "/%7f", "/%ff", "/..",
                             "/a/../b", "/a/%2e%2e/b", "/%2e./", "/es/.."}) {
    const auto request = parse_target(Method::get, target);
    ASSERT_FALSE(request) << target;
    EXPECT_EQ(request.error().field, "address") << target;
  }
}

TEST(RequestTarget, RefusesAMalformedQueryByName) {
  const auto request = parse_target(Method::get, "/places?name=%zz");
  ASSERT_FALSE(request);
  EXPECT_EQ(request.error().field, "query");
}

TEST(RequestTarget, AllowsDotsInsideNames) {
  EXPECT_TRUE(parse_target(Method::get, "/a..b/c...d/.well-known"));
}

TEST(Request, GivesTheFirstHeaderOfAName) {
  Request request;
  request.headers = {{"accept", "text/html"}, {"accept", "text/plain"}};
  EXPECT_EQ(request.header("accept"), "text/html");
  EXPECT_EQ(request.header("cookie"), "");
}

TEST(Request, ThrowsWhenAskedForAParameterThatThePatternLacks) {
  Request request;
  request.path_parameters = {{"geoid", "29019"}};
  EXPECT_EQ(request.parameter("geoid"), "29019");
  EXPECT_THROW(static_cast<void>(request.parameter("metric")), std::logic_error);
}

TEST(Request, FindsACookieAmongOthers) {
  Request request;
  request.headers = {{"cookie", "a=1; session=abc;b=x=y"}, {"cookie", "session=later"}};
  EXPECT_EQ(request.cookie("session"), "abc");
  EXPECT_EQ(request.cookie("b"), "x=y");
  EXPECT_EQ(request.cookie("sess"), "");
  EXPECT_EQ(Request().cookie("session"), "");
}

TEST(Request, ReadsAFormAndNothingElse) {
  Request request;
  request.body = "name=Boone+County&password=%20a+b%20";
  EXPECT_FALSE(request.form());
  request.headers = {{"content-type", "application/x-www-form-urlencoded; charset=utf-8"}};
  const auto form = request.form();
  ASSERT_TRUE(form);
  EXPECT_EQ(form->find("name"), "Boone County");
  EXPECT_EQ(form->raw("password"), " a b ");
  EXPECT_EQ(form->raw("absent"), "");
}

TEST(Request, WantsJsonBelowTheApiOnly) {
  Request request;
  request.path = "/api/v1/places";
  EXPECT_TRUE(request.wants_json());
  request.path = "/api";
  EXPECT_TRUE(request.wants_json());
  request.path = "/apiary";
  EXPECT_FALSE(request.wants_json());
}

}  // namespace
}  // namespace foothold::http
