#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* two_groups = R"({"title": "Needs", "barrier_groups": ["veterans", "single-parents", "other"]})";

TEST(EquityChecks, WantAnActivityForEachGroupThatFacesBarriersAndForThoseOfThePlan) {
  ChecksWorld world;
  world.add("coalition-needs", two_groups);
  const auto veterans = world.add("group", R"({"label": "People who served", "listed_as": "veterans"})");
  const auto renters = world.add("group", R"({"label": "Renters"})");
  world.add("engagement-plan", R"({"title": "P", "groups": [{"id": "a", "group": ")" + renters + "\"}]}");
  world.add("engagement-activity", R"({"title": "A", "reach": [{"id": "a", "group": ")" + veterans + "\"}]}");
  EXPECT_THAT(world.says("C3-2"), ElementsAre(AllOf(HasSubstr("Single parents, Renters"), Not(HasSubstr("eteran")))));
  const auto parents = world.add("group", R"({"label": "Parents", "listed_as": "single-parents"})");
  world.add("engagement-activity", R"({"title": "B", "reach": [
    {"id": "a", "group": ")" + parents +
                                       R"("}, {"id": "b", "group": ")" + renters + "\"}]}");
  EXPECT_THAT(world.says("C3-2"), IsEmpty());
}

TEST(EquityChecks, NoticeThatFewerThanHalfOfThosePlannedForCame) {
  ChecksWorld world;
  const auto renters = world.add("group", R"({"label": "Renters"})");
  world.add("engagement-plan", R"({"title": "P", "groups": [{"id": "a", "group": ")" + renters + "\"}]}");
  const auto walk = world.add("engagement-activity", R"({"title": "A", "reach": [
    {"id": "a", "planned": 20, "reached": 10, "group": ")" +
                                                         renters + "\"}]}");
  EXPECT_THAT(world.says("C3-2"), IsEmpty());
  world.record(walk).fields["reach"].as_array()[0].as_object()["reached"] = 9;
  EXPECT_THAT(world.says("C3-2"), ElementsAre(HasSubstr("Renters")));
}

TEST(EquityChecks, SayFromWhatEachGroupIsMissing) {
  ChecksWorld world;
  world.add("coalition-needs", two_groups);
  EXPECT_THAT(world.says("EQ-6"), IsEmpty());
  const auto body = world.add("body", R"({"name": "Steering", "seats": [
    {"id": "a", "experience": ["veterans"], "holder": "person:9", "votes": "yes"},
    {"id": "b", "experience": ["single-parents"], "holder": "person:8", "votes": "no"}]})");
  EXPECT_THAT(world.says("EQ-6"), ElementsAre(AllOf(HasSubstr("Single parents (Has a vote)"), Not(HasSubstr("Vet")))));
  world.record(body).fields["seats"].as_array()[1].as_object()["votes"] = "yes";
  EXPECT_THAT(world.says("EQ-6"), IsEmpty());
  const auto parents = world.add("group", R"({"label": "Parents", "listed_as": "single-parents"})");
  world.add("engagement-activity", R"({"title": "A", "reach": [
    {"id": "a", "reached": 12, "group": ")" +
                                       parents + "\"}]}");
  EXPECT_THAT(world.says("EQ-6"), ElementsAre(AllOf(HasSubstr("Veterans ("), Not(HasSubstr("Single parents")))));
}

TEST(EquityChecks, NoticeLabelsBeforePeopleInBothLanguages) {
  ChecksWorld world;
  world.add("finding", R"({"statement": "People with low incomes pay more; the poorly lit street is theirs."})");
  EXPECT_THAT(world.says("EQ-4"), IsEmpty());
  world.add("finding", R"({"statement": "Low-income families pay more."})");
  world.add("finding", R"({"statement": "F", "public_statement": {"es": "Las MINORIAS pagan más."}})");
  EXPECT_THAT(world.says("EQ-4"), ElementsAre(HasSubstr("MINORIAS"), HasSubstr("Low-income families")));
}

TEST(EquityChecks, WantTheQuestionsOfFairnessAnsweredBeforeAnActionIsChosen) {
  ChecksWorld world;
  const std::string answers = R"("benefits_first": "Renters", "left_out": "Owners", "how_know": "We ask.")";
  world.add("strategic-action", R"({"title": "Rough", "state": "idea"})");
  world.add("strategic-action", R"({"title": "Chosen", "state": "chosen"})");
  world.add("strategic-action", R"({"title": "Answered", "state": "screened", )" + answers + "}");
  EXPECT_THAT(world.says("EQ-5"), IsEmpty());
  world.add("strategic-action", R"({"title": "Screened", "state": "screened"})");
  world.add("strategic-action", R"({"title": "Agreed", "state": "idea"})", RecordStatus::agreed);
  EXPECT_THAT(world.says("EQ-5"), SizeIs(2));
}

TEST(EquityChecks, LookForReplacedWordsInWhatIsPublic) {
  ChecksWorld world;
  world.add("plan-setup", R"({"title": "Plan", "public_wording": [
    {"id": "a", "avoid": "racial equity", "instead": "Fair chances"}]})",
            RecordStatus::published);
  world.add("finding", R"({"statement": "Racial equity is far."})");
  EXPECT_THAT(world.says("EQ-8"), IsEmpty());
  world.add("finding", R"({"statement": "F", "public_statement": {"en": "Racial Equity is near."}})",
            RecordStatus::published);
  world.add("priority-scoring", R"({"name": "S", "results": [{"id": "a", "reason": "For racial equity."}]})",
            RecordStatus::published);
  EXPECT_THAT(world.says("EQ-8"), ElementsAre(AllOf(HasSubstr("2 public records"), HasSubstr("racial equity"))));
}

}  // namespace
}  // namespace foothold::workspace
