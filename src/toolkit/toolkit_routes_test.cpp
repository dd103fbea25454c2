#include "toolkit/toolkit_routes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

// The routes alone, without a server. The last refusal is kept, so that tests can look at it.
class ToolkitRoutes : public testing::Test {
 protected:
  ToolkitRoutes() { add_routes(router_, world_.toolkit, world_.site); }

  http::Response get(std::string_view target) {
    return router_.answer(http::parse_target(http::Method::get, target).value());
  }

  const TestWorld& world_ = TestWorld::get();
  Error refusal_;
  http::Router router_{[this](const http::Request&, const Error& error) {
    refusal_ = error;
    return http::html_response("refused");
  }};
};

TEST_F(ToolkitRoutes, AreTheListOfPagesAndDataOfTheToolkit) {
  std::vector<std::string> patterns;
  for (const http::Route& route : router_.routes()) patterns.push_back(route.pattern);
  EXPECT_THAT(patterns,
              ElementsAre("/", "/journey", "/framework", "/framework/pillars/{id}", "/toolkit", "/toolkit/resources",
                          "/toolkit/worksheets/{worksheet}", "/toolkit/{number}", "/toolkit/methods",
                          "/toolkit/methods/{method}", "/api/v1/framework", "/api/v1/chapters",
                          "/api/v1/chapters/{number}", "/api/v1/journey", "/api/v1/methods", "/api/v1/methods/{method}",
                          "/api/v1/record-types", "/api/v1/record-types/{type}"));
}

TEST_F(ToolkitRoutes, AnswersLastAsLongAsTheProgramAndAreTagged) {
  for (const std::string_view target :
       {"/", "/es", "/framework", "/framework/pillars/work", "/toolkit", "/es/toolkit/3", "/toolkit/methods/survey",
        "/api/v1/methods", "/api/v1/methods/survey", "/toolkit/worksheets/readiness", "/api/v1/journey",
        "/api/v1/framework", "/api/v1/chapters", "/api/v1/chapters/7", "/api/v1/record-types",
        "/api/v1/record-types/person"}) {
    const http::Response response = get(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_TRUE(response.immutable_while_running) << target;
    EXPECT_THAT(response.etag, SizeIs(20)) << target;
  }
}

TEST_F(ToolkitRoutes, AnswersToQuestionsAreTaggedButNotKept) {
  for (const std::string_view target : {"/journey", "/journey?today=start", "/toolkit/resources?q=boone",
                                        "/toolkit/methods", "/toolkit/methods?level=inform"}) {
    const http::Response response = get(target);
    EXPECT_EQ(response.status, 200) << target;
    EXPECT_FALSE(response.immutable_while_running) << target;
    EXPECT_THAT(response.etag, SizeIs(20)) << target;
  }
}

TEST_F(ToolkitRoutes, JourneyLeadsFromTheQuestionsToThePath) {
  EXPECT_THAT(*get("/journey").body, HasSubstr("<h1>Find your path</h1>"));
  EXPECT_THAT(*get("/es/journey?today=sustain").body, HasSubstr("<h1>Mi camino</h1>"));
  const http::Response again = get("/journey?have=plan");
  EXPECT_EQ(again.status, 400);
  EXPECT_THAT(*again.body, HasSubstr("Choose one answer here."));
}

TEST_F(ToolkitRoutes, JourneyRefusesAnswersThatAreNone) {
  EXPECT_EQ(get("/journey?today=tomorrow").status, 400);
  EXPECT_EQ(refusal_.field, "today");
  EXPECT_EQ(refusal_.suggestions.front().path, "/journey");
  EXPECT_EQ(get("/toolkit/resources?pillar=luck").status, 400);
  EXPECT_EQ(refusal_.field, "pillar");
}

TEST_F(ToolkitRoutes, UnknownWorksheetIsNotFoundAndTheNearestOnesAreSuggested) {
  EXPECT_EQ(get("/toolkit/worksheets/readines").status, 404);
  EXPECT_EQ(refusal_.field, "worksheet");
  EXPECT_EQ(refusal_.suggestions.front().path, "/toolkit/worksheets/readiness");
}

TEST_F(ToolkitRoutes, JourneyDataHasQuestionsAndPaths) {
  const std::string data = *get("/api/v1/journey").body;
  EXPECT_THAT(data, StartsWith(R"({"questions":[{"id":"today","type":"choice","required":true,"label":{"en":)"));
  EXPECT_THAT(data, HasSubstr(R"({"id":"start","label":{"en":"You are just getting started","es":)"));
  EXPECT_THAT(data, HasSubstr(R"("advice":null)"));
  EXPECT_THAT(data, HasSubstr(R"("entry_point":"sustain","chapters":[7],"first_tasks":[{"worksheet":"W7.1")"));
}

TEST_F(ToolkitRoutes, PagesSpeakTheLanguageOfTheAddress) {
  EXPECT_THAT(*get("/toolkit/2").body, HasSubstr("Building a Cross-Sector Mobility Coalition"));
  EXPECT_THAT(*get("/es/toolkit/2").body, HasSubstr("Cómo formar una coalición intersectorial"));
  EXPECT_NE(get("/toolkit/2").etag, get("/es/toolkit/2").etag);
}

TEST_F(ToolkitRoutes, UnknownPillarIsNotFoundAndTheNearestOnesAreSuggested) {
  const http::Response response = get("/es/framework/pillars/educations");
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(refusal_.kind, ErrorKind::not_found);
  EXPECT_EQ(refusal_.field, "pillar");
  ASSERT_THAT(refusal_.suggestions, SizeIs(5));
  EXPECT_EQ(refusal_.suggestions.front().path, "/framework/pillars/education");
  EXPECT_EQ(refusal_.suggestions.front().label, "Educación de alta calidad");
  EXPECT_EQ(world_.messages.fill(Language::english, refusal_.message), "There is no pillar “educations”.");
  EXPECT_TRUE(world_.messages.has(refusal_.hint.key));
}

TEST_F(ToolkitRoutes, ChapterThatIsNotANumberFromOneToSevenIsNotFound) {
  for (const std::string_view target : {"/toolkit/0", "/toolkit/8", "/toolkit/03", "/toolkit/-1", "/toolkit/two",
                                        "/toolkit/99999999999999999999", "/api/v1/chapters/8"}) {
    EXPECT_EQ(get(target).status, 404) << target;
    EXPECT_EQ(refusal_.kind, ErrorKind::not_found) << target;
    EXPECT_EQ(refusal_.field, "number") << target;
    ASSERT_THAT(refusal_.suggestions, SizeIs(7)) << target;
    EXPECT_EQ(refusal_.suggestions.front().path, "/toolkit/1");
    EXPECT_TRUE(world_.messages.has(refusal_.message.key));
    EXPECT_TRUE(world_.messages.has(refusal_.hint.key));
  }
}

TEST_F(ToolkitRoutes, UnknownMethodIsNotFoundAndTheNearestOnesAreSuggested) {
  EXPECT_EQ(get("/toolkit/methods/focus-groups").status, 404);
  EXPECT_EQ(refusal_.field, "method");
  EXPECT_EQ(refusal_.suggestions.front().path, "/toolkit/methods/focus-group");
  EXPECT_TRUE(world_.messages.has(refusal_.message.key));
  EXPECT_TRUE(world_.messages.has(refusal_.hint.key));
  EXPECT_EQ(get("/api/v1/methods/nothing").status, 404);
}

TEST_F(ToolkitRoutes, MethodDataNamesItsLevelsAndItsLimitsInNumbers) {
  EXPECT_THAT(*get("/api/v1/methods").body, StartsWith(R"({"levels":[{"id":"inform","label":{"en":"Inform")"));
  EXPECT_THAT(*get("/api/v1/methods/focus-group").body,
              AllOf(HasSubstr(R"("levels":["consult"])"), HasSubstr(R"("fewest":6,"most":10)")));
  EXPECT_THAT(*get("/api/v1/methods/survey").body, HasSubstr(R"("most":null)"));
}

TEST_F(ToolkitRoutes, FrameworkDataHasEveryTextInBothLanguages) {
  const http::Response response = get("/api/v1/framework");
  EXPECT_EQ(response.content_type, "application/json");
  EXPECT_THAT(*response.body, StartsWith(R"({"statement":{"en":"Upward mobility means)"));
  EXPECT_THAT(*response.body, HasSubstr(R"({"id":"work","label":{"en":"Rewarding Work","es":"Trabajo gratificante"})"));
  EXPECT_THAT(*response.body, HasSubstr(R"("chapters":[1,2])"));
  EXPECT_THAT(*response.body, HasSubstr(R"({"id":"policing","pillar":"governance","label":{"en":"Just policing")"));
}

TEST_F(ToolkitRoutes, RecordTypeThatDoesNotExistIsNotFoundAndTheNearestOnesAreSuggested) {
  EXPECT_EQ(get("/api/v1/record-types/persons").status, 404);
  EXPECT_EQ(refusal_.field, "type");
  EXPECT_EQ(refusal_.suggestions.front().path, "/api/v1/record-types/person");
  EXPECT_EQ(world_.messages.fill(Language::english, refusal_.message), "There is no type of records called “persons”.");
}

TEST_F(ToolkitRoutes, RecordTypeDataHasFieldsWithLabelsChoicesAndLimits) {
  EXPECT_THAT(*get("/api/v1/record-types").body, AllOf(StartsWith(R"({"record_types":[{"id":")"),
                                                       HasSubstr(R"({"id":"decision","label":{"en":"Decision")")));
  EXPECT_THAT(*get("/api/v1/record-types").body, Not(HasSubstr("fields")));
  const std::string person = *get("/api/v1/record-types/person").body;
  EXPECT_THAT(
      person,
      HasSubstr(
          R"("title_field":"name","visibility":"coalition","anonymous":false,"begun_at":null,"lines_of":null,"confidential":false,"fields":[{"id":"name")"));
  EXPECT_THAT(person, HasSubstr(R"({"id":"french","label":{"en":"French","es":"Francés"}})"));
  EXPECT_THAT(
      *get("/api/v1/record-types/decision").body,
      HasSubstr(R"("most_entries":20,"fixed":false,"names_row":false,"required_with":null,"fields":[{"id":"label")"));
}

TEST_F(ToolkitRoutes, ChapterDataIsThatOfTheListOfChapters) {
  EXPECT_THAT(*get("/api/v1/chapters").body, StartsWith(R"({"chapters":[{"number":1,"id":"embarking")"));
  EXPECT_THAT(*get("/api/v1/chapters").body, HasSubstr(*get("/api/v1/chapters/5").body));
  EXPECT_THAT(*get("/api/v1/chapters/5").body, Not(HasSubstr(R"("number":6)")));
}

}  // namespace
}  // namespace foothold::toolkit
