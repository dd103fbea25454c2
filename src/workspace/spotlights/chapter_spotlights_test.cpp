#include "workspace/spotlights/chapter_spotlights.hpp"

#include <gmock/gmock.h>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Participant ben(Role role) {
  Participant participant;
  participant.visitor.person.id = "ben";
  participant.role = role;
  return participant;
}

std::vector<std::string> titles(const ChecksWorld& world, const Participant& reader, int chapter) {
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", world.records());
  std::vector<std::string> titles;
  for (const Record& story : own_spotlights(reader, records, chapter)) titles.push_back(story.title);
  return titles;
}

TEST(OwnSpotlights, StandInTheChaptersThatTheyHelpWith) {
  ChecksWorld world;
  world.add("spotlight", R"({"title": "Night market", "chapters": ["chapter-3", "chapter-5"]})");
  world.add("spotlight", R"({"title": "Bus lines", "chapters": ["chapter-5"]})");
  world.add("spotlight", R"({"title": "No chapter yet"})");
  EXPECT_THAT(titles(world, ben(Role::viewer), 3), ElementsAre("Night market"));
  EXPECT_THAT(titles(world, ben(Role::viewer), 5), ElementsAre("Bus lines", "Night market"));
  EXPECT_THAT(titles(world, ben(Role::viewer), 1), IsEmpty());
}

TEST(OwnSpotlights, AreShownToThoseWhoMaySeeThem) {
  ChecksWorld world;
  const auto reference = world.add("spotlight", R"({"title": "Half a story", "chapters": ["chapter-3"]})");
  world.record(reference).visibility = Visibility::editors;
  world.record(reference).owner = "ana";
  EXPECT_THAT(titles(world, ben(Role::member), 3), IsEmpty());
  EXPECT_THAT(titles(world, ben(Role::editor), 3), ElementsAre("Half a story"));
}

TEST(Topics, AreThePillarsPredictorsAndAudiencesOfAStory) {
  ChecksWorld world;
  world.add("spotlight",
            R"({"pillars": ["pillar:work"], "predictors": ["predictor:income"], "audiences": ["nonprofit"]})");
  EXPECT_THAT(topics_of(world.records().front()), ElementsAre("pillar:work", "predictor:income", "audience:nonprofit"));
}

TEST(Topics, OfAnExampleOfTheToolkitAreWrittenTheSameWay) {
  toolkit::Resource resource;
  resource.pillars = {"work"};
  resource.predictors = {"income"};
  EXPECT_THAT(topics_of(resource), ElementsAre("pillar:work", "predictor:income"));
}

}  // namespace
}  // namespace foothold::workspace
