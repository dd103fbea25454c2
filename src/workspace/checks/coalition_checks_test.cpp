#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

TEST(CommitmentChecks, WantAWrittenPromiseFromSomebodyWithAuthority) {
  ChecksWorld world;
  world.add("commitment", R"({"title": "A word", "state": "verbal", "authority": ["budget"]})");
  world.add("commitment", R"({"title": "A room", "state": "in-writing", "authority": ["space"]})");
  EXPECT_THAT(world.says("C1-7"), SizeIs(1));
  world.add("commitment", R"({"title": "Hours", "state": "in-writing", "authority": ["staff"]})");
  EXPECT_THAT(world.says("C1-7"), IsEmpty());
}

TEST(CommitmentChecks, WantADecisionBeforeThePublicHearsOfAPlan) {
  ChecksWorld world;
  world.add("plan-setup", R"({"title": "Our plan"})", RecordStatus::agreed);
  world.add("finding", R"({"statement": "F"})", RecordStatus::published);
  EXPECT_THAT(world.says("C1-8"), IsEmpty());
  world.add("vision-statement", R"({"title": "Our vision"})", RecordStatus::published);
  world.add("start-decision", R"({"title": "Wait", "decision": "not-yet"})", RecordStatus::agreed);
  world.add("start-decision", R"({"title": "Go", "decision": "go"})", RecordStatus::draft);
  EXPECT_THAT(world.says("C1-8"), SizeIs(1));
  world.add("start-decision", R"({"title": "Go", "decision": "go", "date": "2026-02-01"})", RecordStatus::agreed);
  EXPECT_THAT(world.says("C1-8"), IsEmpty());
}

TEST(CommitmentChecks, NoticeADecisionThatWasToldBeforeItWasMade) {
  ChecksWorld world;
  world.add("start-decision", R"({"title": "Later", "announced_on": "2026-06-01"})");
  world.add("start-decision", R"({"title": "Fine", "decision": "go", "date": "2026-02-01",
    "announced_on": "2026-02-01"})",
            RecordStatus::agreed);
  EXPECT_THAT(world.says("C1-8"), IsEmpty());
  world.add("start-decision", R"({"title": "Rash", "decision": "go", "date": "2026-02-02",
    "announced_on": "2026-02-01"})",
            RecordStatus::agreed);
  world.add("start-decision", R"({"title": "Open", "announced_on": "2026-02-01"})");
  EXPECT_THAT(world.says("C1-8"), testing::UnorderedElementsAre(HasSubstr("Rash"), HasSubstr("Open")));
}

TEST(CommitmentChecks, CallAPromiseSoftThatHasNoAmountOrNoDate) {
  ChecksWorld world;
  world.add("commitment", R"({"title": "Some hours", "state": "verbal", "details": [
    {"id": "a", "kind": "staff-time", "period": {"from": "2026-01-01", "to": "2026-12-31"}}]})");
  world.add("commitment", R"({"title": "Ten hours", "state": "verbal", "details": [
    {"id": "a", "kind": "staff-time", "amount": 10, "period": {"from": "2026-01-01", "to": "2026-12-31"}}]})");
  world.add("commitment", R"({"title": "Not asked yet", "state": "to-ask"})");
  EXPECT_THAT(world.says("C1-10"), ElementsAre(HasSubstr("Some hours")));
}

TEST(CommitmentChecks, WantResidentsHeardBeforePriorities) {
  ChecksWorld world;
  const auto hear = world.add("milestone", R"({"name": "Hear", "phase": "understand", "planned_date": "2026-03-01"})");
  const auto late = world.add("milestone", R"({"name": "Late", "phase": "understand", "planned_date": "2026-09-01"})");
  const auto choose = world.add("milestone", R"({"name": "Choose", "phase": "decide", "planned_date": "2026-06-01"})");
  world.add("plan-setup", R"({"title": "Good", "milestones": [")" + hear + "\", \"" + choose + "\"]}");
  EXPECT_THAT(world.says("C1-9"), IsEmpty());
  world.add("plan-setup", R"({"title": "Late", "milestones": [")" + late + "\", \"" + choose + "\"]}");
  EXPECT_THAT(world.says("C1-9"), ElementsAre(HasSubstr("2026-06-01")));
}

TEST(StructureChecks, WantASeatForEachGroupThatFacesBarriers) {
  ChecksWorld world;
  world.add("coalition-needs", R"({"title": "Needs", "barrier_groups": ["veterans", "single-parents", "other"]})");
  world.add("structure", R"({"name": "Ours"})");
  world.add("body", R"({"name": "Steering", "seats": [
    {"id": "a", "experience": ["veterans"], "holder": "person:9"}, {"id": "b", "experience": ["single-parents"]}]})");
  const auto found = world.says("C2-1");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found.front(), HasSubstr("arent"));
  EXPECT_THAT(found.front(), Not(HasSubstr("eteran")));
}

TEST(StructureChecks, CountTheVotesOfResidents) {
  ChecksWorld world;
  const auto steering = world.add("body", R"({"name": "Steering", "kind": "steering", "seats": [
    {"id": "a", "votes": "yes", "seat_type": "community"}, {"id": "b", "votes": "yes", "seat_type": "government"},
    {"id": "c", "votes": "yes", "seat_type": "private"}, {"id": "d", "votes": "no", "seat_type": "private"}]})");
  world.add("structure", R"({"name": "Ours", "bodies": [")" + steering + "\"]}");
  EXPECT_THAT(world.says("C2-6"), IsEmpty());
  world.add("structure", R"({"name": "Half", "resident_vote_target": 50, "bodies": [")" + steering + "\"]}");
  EXPECT_THAT(world.says("C2-6"), ElementsAre(testing::AllOf(HasSubstr("33%"), HasSubstr("50%"))));
}

TEST(StructureChecks, BlockAStructureWithoutRulesForTheMainDecisions) {
  ChecksWorld world;
  world.add("structure", R"({"name": "Ours"})");
  for (const std::string kind : {"priorities", "actions", "budget"})
    world.add("decision-rule", R"({"title": "Rule", "class": ")" + kind + "\"}");
  EXPECT_THAT(world.says("C2-7"), SizeIs(1));
  world.add("decision-rule", R"({"title": "Rule", "class": "data-release"})");
  EXPECT_THAT(world.says("C2-7"), IsEmpty());
}

TEST(StructureChecks, BlockABodyThatIsNotDescribed) {
  ChecksWorld world;
  world.add("body", R"({"name": "Steering", "purpose": "To steer", "authority": "decides", "chair": ["person:1"]})");
  const auto found = world.says("C2-8");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found.front(),
              HasSubstr(toolkit_for_checks().record_types.find("body")->find_field("rhythm")->label.english));
}

TEST(MembershipChecks, WantThePublicTheCommunityAndThePrivateSide) {
  ChecksWorld world;
  world.add("prospect", R"({"name": "City", "audience": "government", "state": "joined"})");
  world.add("prospect", R"({"name": "Bank", "audience": "private", "state": "invited"})");
  EXPECT_THAT(world.says("C2-2"), SizeIs(1));
  world.add("member-agreement", R"({"title": "A", "seat_type": "nonprofit"})");
  world.add("member-agreement", R"({"title": "B", "seat_type": "anchor"})");
  EXPECT_THAT(world.says("C2-2"), IsEmpty());
}

TEST(MembershipChecks, WantSomebodyWhoCanMoveEachPredictorOfAPriority) {
  ChecksWorld world;
  world.add("priority", R"({"statement": "P", "predictors": ["predictor:employment", "predictor:income"]})");
  world.add("priority", R"({"statement": "Q", "predictors": ["predictor:crime"], "state": "closed"})");
  const auto city = world.add("organization", R"({"name": "City", "predictors": ["predictor:employment"]})");
  world.add("prospect", R"({"name": "Bank", "state": "invited", "predictors": ["predictor:income"]})");
  EXPECT_THAT(world.says("C2-3"), SizeIs(1));
  const auto ana = world.add("person", R"({"name": "Ana", "organization": ")" + city + "\"}");
  world.add("body", R"({"name": "Steering", "seats": [{"id": "a", "holder": ")" + ana + "\"}]}");
  const std::string employment = toolkit_for_checks().framework.find_predictor("employment")->label.english;
  EXPECT_THAT(world.says("C2-3"), ElementsAre(Not(HasSubstr(employment))));
  world.add("prospect", R"({"name": "Fund", "state": "joined", "predictors": ["predictor:income"]})");
  EXPECT_THAT(world.says("C2-3"), IsEmpty());
}

TEST(MembershipChecks, BlockABudgetThatPaysMembersWhoHaveDeclaredNothing) {
  ChecksWorld world;
  const auto city = world.add("organization", R"({"name": "City"})");
  const auto bank = world.add("organization", R"({"name": "Bank"})");
  const auto library = world.add("organization", R"({"name": "Library"})");
  for (const std::string& member : {city, bank, library})
    world.add("member-agreement", R"({"title": "A", "may_receive_funds": "unsure", "conflicts": "None known",
      "parties": [")" + member + "\"]}");
  const auto action = world.add("strategic-action", R"({"title": "Hire", "lead": ")" + city + "\"}");
  world.add("action-budget", R"({"title": "B", "action": ")" + action + R"(", "lines": [
    {"id": "a", "what": "Loans", "recipient": ")" +
                                 bank + "\"}]}");
  EXPECT_THAT(world.says("C2-11"), ElementsAre(testing::AllOf(HasSubstr("City, Bank"), Not(HasSubstr("Library")))));
  world.record("member-agreement:4").fields["may_receive_funds"] = "yes";
  world.record("member-agreement:5").fields["may_receive_funds"] = "no";
  EXPECT_THAT(world.says("C2-11"), IsEmpty());
}

TEST(MembershipChecks, CountSignedAgreements) {
  ChecksWorld world;
  world.add("member-agreement", R"({"title": "A", "signatures": [{"id": "a", "name": "Ana", "date": "2026-01-01"}]})");
  EXPECT_THAT(world.says("C2-10"), IsEmpty());
  world.add("member-agreement", R"({"title": "B"})");
  EXPECT_THAT(world.says("C2-10"), ElementsAre(HasSubstr("1 of 2")));
}

TEST(MembershipChecks, NoticeWhoMissedTheLastThreeMeetings) {
  ChecksWorld world;
  const auto ana = world.add("person", R"({"name": "Ana"})");
  const auto ben = world.add("person", R"({"name": "Ben"})");
  for (const std::string day : {"2026-01-10", "2026-02-10", "2026-03-10"})
    world.add("meeting", R"({"name": "M", "date": ")" + day + R"(", "attendance": [")" + ben + "\"]}");
  world.add("member-agreement", R"({"title": "A", "representative": ")" + ana + "\"}");
  world.add("member-agreement", R"({"title": "B", "representative": ")" + ben + "\"}");
  EXPECT_THAT(world.says("C2-13"), ElementsAre(HasSubstr("Ana")));
}

TEST(MembershipChecks, AskToLookAtTheNeedsAgainOnceFindingsAreAgreed) {
  ChecksWorld world;
  world.add("coalition-needs", R"({"title": "Needs", "basis": "preliminary"})");
  world.add("finding", R"({"statement": "F"})");
  EXPECT_THAT(world.says("C2-14"), IsEmpty());
  world.add("finding", R"({"statement": "G"})", RecordStatus::agreed);
  EXPECT_THAT(world.says("C2-14"), ElementsAre(HasSubstr("2026-04-02")));
}

TEST(Limits, AreThoseOfTheProfileWhereItNamesThem) {
  ChecksWorld world;
  const std::string body = world.add("body", R"({"name": "Steering", "kind": "steering", "seats": [
    {"id": "a", "votes": "yes", "seat_type": "community"}, {"id": "b", "votes": "yes", "seat_type": "government"},
    {"id": "c", "votes": "yes", "seat_type": "nonprofit"}]})");
  world.add("structure", R"({"name": "Ours", "bodies": [")" + body + R"("]})");
  EXPECT_TRUE(world.says("C2-6").empty());
  world.add("coalition-profile", R"({"name": "Kestrel", "resident_vote_share": 50})");
  EXPECT_EQ(world.says("C2-6").size(), 1U);
}

}  // namespace
}  // namespace foothold::workspace
