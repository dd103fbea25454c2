#include "toolkit/resource_search.hpp"

#include <gmock/gmock.h>

#include "toolkit/toolkit_test_world.hpp"

namespace foothold::toolkit {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

const Framework& framework() {
  return TestWorld::get().toolkit.framework;
}

// Two stories and one book, of which only the first has topics.
std::vector<Resource> shelf() {
  return {{.id = "market",
           .kind = ResourceKind::spotlight,
           .title = {"Doña Ana County: a night market", "Condado de Doña Ana: un mercado nocturno"},
           .summary = {"Tenants ran it.", "Lo organizaron inquilinos."},
           .chapters = {3, 5},
           .pillars = {"neighborhoods"},
           .predictors = {"housing-stability"}},
          {.id = "walk",
           .kind = ResourceKind::spotlight,
           .title = {"A data walk", "Un recorrido de datos"},
           .summary = {"Forty people came.", "Vinieron cuarenta personas."},
           .chapters = {3},
           .pillars = {},
           .predictors = {}},
          {.id = "guide",
           .kind = ResourceKind::resource,
           .title = {"A guide", "Una guía"},
           .summary = {"On markets of data.", "Sobre mercados de datos."},
           .chapters = {4},
           .pillars = {},
           .predictors = {}}};
}

std::vector<std::string> found(const std::string& query) {
  const auto asked = parse_resource_query(framework(), http::Query::parse(query).value());
  const std::vector<Resource> resources = shelf();
  std::vector<std::string> ids;
  for (const Resource* resource : find_resources(resources, framework(), asked.value())) ids.push_back(resource->id);
  return ids;
}

std::string refused(const std::string& query) {
  const auto asked = parse_resource_query(framework(), http::Query::parse(query).value());
  return asked ? "" : asked.error().field;
}

TEST(ResourceSearch, ShowsAllWhenNothingIsAsked) {
  EXPECT_THAT(found(""), ElementsAre("market", "walk", "guide"));
  EXPECT_THAT(found("q=&kind=&chapter=&pillar=&predictor="), ElementsAre("market", "walk", "guide"));
}

TEST(ResourceSearch, FindsWordsByTheirBeginningWithoutAccentsAndCapitalsInBothLanguages) {
  EXPECT_THAT(found("q=DONA+ana"), ElementsAre("market"));
  EXPECT_THAT(found("q=gu%C3%ADa"), ElementsAre("guide"));
  EXPECT_THAT(found("q=market"), ElementsAre("market", "guide"));
  EXPECT_THAT(found("q=arket"), IsEmpty());
  EXPECT_THAT(found("q=mercado+inqui"), ElementsAre("market"));
}

TEST(ResourceSearch, FindsTheNamesOfPillarsAndPredictors) {
  EXPECT_THAT(found("q=estabilidad+vivienda"), ElementsAre("market"));
}

TEST(ResourceSearch, NarrowsDownByKindChapterPillarAndPredictor) {
  EXPECT_THAT(found("kind=resource"), ElementsAre("guide"));
  EXPECT_THAT(found("chapter=3"), ElementsAre("market", "walk"));
  EXPECT_THAT(found("chapter=3&pillar=neighborhoods&kind=spotlight"), ElementsAre("market"));
  EXPECT_THAT(found("predictor=housing-stability&chapter=4"), IsEmpty());
}

TEST(ResourceSearch, NamesThePartOfTheAddressThatItDoesNotKnow) {
  EXPECT_EQ(refused("kind=poem"), "kind");
  EXPECT_EQ(refused("chapter=8"), "chapter");
  EXPECT_EQ(refused("chapter=03"), "chapter");
  EXPECT_EQ(refused("pillar=luck"), "pillar");
  EXPECT_EQ(refused("predictor=luck"), "predictor");
  EXPECT_EQ(refused("q=luck"), "");
}

TEST(ResourceSearch, FindsTheRealExamples) {
  const auto& resources = TestWorld::get().toolkit.resources;
  std::vector<std::string> ids;
  for (const Resource* resource : find_resources(resources, framework(), {.words = "Boone Misuri"}))
    ids.push_back(resource->id);
  EXPECT_THAT(ids, Contains("boone-county"));
}

}  // namespace
}  // namespace foothold::toolkit
