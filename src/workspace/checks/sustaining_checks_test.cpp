#include "workspace/checks/sustaining_checks.hpp"

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
using testing::UnorderedElementsAre;

TEST(SustainingChecks, AskForANewAssessmentAfterAYear) {
  ChecksWorld world;
  const auto old = world.add("sustainability-assessment", R"({"title": "A", "date": "2025-04-30", "stage": "launch"})");
  EXPECT_THAT(world.says("SU-1"), ElementsAre(HasSubstr("2025-04-30")));
  world.add("sustainability-assessment", R"({"title": "B", "date": "2025-05-01", "stage": "launch"})");
  EXPECT_THAT(world.says("SU-1"), IsEmpty());
}

TEST(SustainingChecks, AskForANewAssessmentWhenTheStageHasChangedSince) {
  ChecksWorld world;
  world.add("sustainability-assessment", R"({"title": "A", "date": "2026-03-01", "stage": "launch"})");
  world.add("priority", R"({"statement": "Rent"})", RecordStatus::agreed);
  EXPECT_THAT(world.says("SU-1"), ElementsAre(HasSubstr("2026-03-01")));
  EXPECT_THAT(world.says("SU-8"), ElementsAre(HasSubstr("Action planning")));
  // Whoever rates again may see the stage in another way; only the hint stays.
  world.add("sustainability-assessment", R"({"title": "B", "date": "2026-04-10", "stage": "launch"})");
  EXPECT_THAT(world.says("SU-1"), IsEmpty());
  EXPECT_THAT(world.says("SU-8"), ElementsAre(HasSubstr("Action planning")));
}

TEST(SustainingChecks, SeeTheStageInWhatHasBeenDone) {
  ChecksWorld world;
  const auto rated =
      world.add("sustainability-assessment", R"({"title": "A", "date": "2026-04-30", "stage": "design"})");
  EXPECT_THAT(world.says("SU-8"), IsEmpty());
  world.add("member-agreement", R"({"title": "M", "signatures": [{"id": "a", "name": "Ana", "date": "2025-01-01"}]})");
  EXPECT_THAT(world.says("SU-8"), ElementsAre(HasSubstr("Launch")));
  world.add("resolution", R"({"title": "R", "state": "adopted", "adopted_on": "2026-01-01"})");
  EXPECT_THAT(world.says("SU-8"), ElementsAre(HasSubstr("Implementation")));
  world.add("observation", R"({"title": "V"})");
  world.add("reflection-session", R"({"title": "S", "date": "2026-04-01"})");
  EXPECT_THAT(world.says("SU-8"), ElementsAre(HasSubstr("Assessment")));
  world.record(rated).fields["stage"] = "assessment";
  EXPECT_THAT(world.says("SU-8"), IsEmpty());
}

TEST(SustainingChecks, WarnOfAFunderWhoPaysMoreThanHalf) {
  ChecksWorld world;
  const auto funder = world.add("organization", R"({"name": "Foundation"})");
  const std::string by_foundation = R"(, "state": "secured", "funder": ")" + funder + "\"}";
  world.add("funding-source", R"({"name": "A", "amount": {"amount": 30})" + by_foundation);
  world.add("funding-source", R"({"name": "B", "amount": {"amount": 70}, "state": "promised"})");
  world.add("funding-source", R"({"name": "C", "amount": {"amount": 900}, "state": "asked"})");
  world.add("funding-source",
            R"({"name": "D", "amount": {"amount": 900}, "state": "secured", "period": {"to": "2026-04-30"}})");
  EXPECT_THAT(world.says("SU-3"), ElementsAre(AllOf(HasSubstr("B"), HasSubstr("70%"))));
  world.add("funding-source", R"({"name": "E", "amount": {"amount": 40})" + by_foundation);
  EXPECT_THAT(world.says("SU-3"), IsEmpty());
  world.add("funding-source", R"({"name": "F", "amount": {"amount": 140})" + by_foundation);
  EXPECT_THAT(world.says("SU-3"), ElementsAre(AllOf(HasSubstr("Foundation"), HasSubstr("75%"))));
}

// The ids of the records of which the findings of one check tell.
std::vector<std::string> told_by(const ChecksWorld& world, const std::string& check) {
  std::vector<std::string> told;
  for (const Finding& finding : world.findings())
    if (finding.check == check) told.insert(told.end(), finding.tells_of.begin(), finding.tells_of.end());
  return told;
}

TEST(SustainingChecks, TellOfAMainFunderOnlyThoseWhoSeeAllOfTheMoney) {
  ChecksWorld world;
  const auto funder = world.add("organization", R"({"name": "Foundation"})");
  world.add("funding-source",
            R"({"name": "A", "state": "secured", "amount": {"amount": 70}, "funder": ")" + funder + "\"}");
  world.add("funding-source", R"({"name": "B", "state": "promised", "amount": {"amount": 30}})");
  EXPECT_THAT(told_by(world, "SU-3"), UnorderedElementsAre("1", "2", "3"));
}

TEST(SustainingChecks, AddNoPesosToDollars) {
  ChecksWorld world;
  world.add("funding-source", R"({"name": "A", "state": "secured", "amount": {"amount": 50}})");
  world.add("funding-source", R"({"name": "B", "state": "secured", "amount": {"amount": 50}})");
  world.add("funding-source", R"({"name": "C", "state": "secured", "amount": {"amount": 9000, "currency": "MXN"}})");
  EXPECT_THAT(world.says("SU-3"), IsEmpty());
}

TEST(SustainingChecks, WarnWhenThreeRolesHangOnOnePerson) {
  ChecksWorld world;
  const auto ana = world.add("person", R"({"name": "Ana"})");
  const std::string held = R"({"name": "R", "holder": ")" + ana + "\"";
  world.add("coalition-role", held + "}");
  world.add("coalition-role", held + R"(, "backup": "person:9"})");
  world.add("coalition-role", held + R"(, "until": "2026-04-30"})");
  const auto body = world.add("body", R"({"name": "Steering", "chair": [")" + ana + "\"]}");
  world.add("coalition-role", held + R"(, "kind": "chair", "body": ")" + body + "\"}");
  EXPECT_THAT(world.says("SU-5"), IsEmpty());
  world.add("body", R"({"name": "Data team", "chair": [")" + ana + "\"]}");
  EXPECT_THAT(world.says("SU-5"), ElementsAre(AllOf(HasSubstr("Ana"), HasSubstr("3 key roles"))));
  world.add("body", R"({"name": "Shared", "chair": [")" + ana + R"(", "person:9"]})");
  EXPECT_THAT(world.says("SU-5"), ElementsAre(HasSubstr("3 key roles")));
}

TEST(SustainingChecks, WantSuccessorsForChairAndCoordinator) {
  ChecksWorld world;
  world.add("coalition-role", R"({"name": "Note taker", "kind": "other", "holder": "person:9"})");
  world.add("coalition-role", R"({"name": "Chair", "kind": "chair", "holder": "person:9", "backup": "person:8"})");
  EXPECT_THAT(world.says("SU-6"), IsEmpty());
  world.add("coalition-role", R"({"name": "Coordinator", "kind": "coordinator", "holder": "person:9"})");
  EXPECT_THAT(world.says("SU-6"), ElementsAre(AllOf(HasSubstr("Coordinator"), Not(HasSubstr("Chair")))));
  EXPECT_THAT(told_by(world, "SU-6"), ElementsAre("3"));
}

TEST(SustainingChecks, WantAChampionOutsideOfGovernmentBeforeAnElection) {
  ChecksWorld world;
  world.add("champion", R"({"name": "Mayor", "sphere": "policymaker"})");
  const auto rated = world.add("sustainability-assessment", R"({"title": "A", "next_election": "2027-11-03"})");
  EXPECT_THAT(world.says("SU-7"), IsEmpty());
  world.record(rated).fields["next_election"] = "2026-09-01";
  EXPECT_THAT(world.says("SU-7"), ElementsAre(HasSubstr("2026-09-01")));
  world.add("champion", R"({"name": "Pastor", "sphere": "faith"})");
  EXPECT_THAT(world.says("SU-7"), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
