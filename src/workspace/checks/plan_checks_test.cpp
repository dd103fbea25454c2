#include "workspace/checks/plan_checks.hpp"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

std::vector<std::string> found_of_plan(const ChecksWorld& world) {
  std::vector<std::string> checks;
  for (const Finding& finding : world.findings())
    if (finding.check.starts_with("PL-")) checks.push_back(finding.check);
  return checks;
}

TEST(PlanHasBegun, WhenTheScopeOfThePlanCallsItADraftOrALaunchIsPrepared) {
  ChecksWorld world;
  const auto plan = world.add("plan-setup", R"({"title": "P"})");
  EXPECT_THAT(found_of_plan(world), IsEmpty());
  world.record(plan).fields["plan_state"] = "outline";
  EXPECT_THAT(found_of_plan(world), IsEmpty());
  for (const std::string state : {"working-draft", "resident-review", "adopted", "published", "in-implementation"}) {
    world.record(plan).fields["plan_state"] = state;
    EXPECT_THAT(found_of_plan(world), Not(IsEmpty())) << state;
  }
  world.record(plan).fields["plan_state"] = "outline";
  world.add("plan-launch", R"({"title": "L"})");
  EXPECT_THAT(found_of_plan(world), Not(IsEmpty()));
  world.record(plan).fields["plan_state"] = "closed";
  EXPECT_THAT(found_of_plan(world), IsEmpty());
}

// A coalition that writes its plan.
class PlanChecks : public testing::Test {
 protected:
  Record& plan() { return world_.record(plan_); }
  [[nodiscard]] std::vector<std::string> says(const std::string& check) const { return world_.says(check); }

  ChecksWorld world_;
  std::string plan_ = world_.add("plan-setup", R"({"title": "P", "plan_state": "working-draft"})");
};

TEST_F(PlanChecks, NameTheSectionsWithoutText) {
  EXPECT_THAT(says("PL-1"), ElementsAre(AllOf(HasSubstr("6. Vision"), HasSubstr("5. Priorities"),
                                              HasSubstr("2. Who we are"), Not(HasSubstr("11. Money")))));
  world_.add("vision-statement", R"({"title": "V", "statement": {"en": "All are at home."}})");
  world_.add("body", R"({"name": "Steering", "purpose": "To steer"})");
  plan().fields["section_texts"] =
      boost::json::parse(R"([{"id": "a", "section": "priorities", "text": {"en": "Three."}}])");
  EXPECT_THAT(says("PL-1"), ElementsAre(AllOf(Not(HasSubstr("6. Vision")), Not(HasSubstr("5. Priorities")),
                                              Not(HasSubstr("2. Who we are")), HasSubstr("7. Theory"))));
}

TEST_F(PlanChecks, FollowEachPriorityFromItsEvidenceToItsMeasure) {
  const auto finding = world_.add("finding", R"({"statement": "F", "evidence_numbers": ["source:9"]})");
  const auto rent = world_.add("priority", R"({"statement": "Rent", "findings": [")" + finding + "\"]}");
  world_.add("priority", R"({"statement": "Old", "state": "closed"})");
  EXPECT_THAT(says("PL-2"), ElementsAre(AllOf(HasSubstr("Rent"), HasSubstr("Voices, Strategic action, Measure"))));
  world_.record(finding).fields["evidence_voices"] = boost::json::array{"theme:9"};
  const auto action =
      world_.add("strategic-action", R"({"title": "A", "state": "chosen", "priorities": [")" + rent + "\"]}");
  world_.add("measure", R"({"name": "M", "performance_kind": "better-off", "action": ")" + action + "\"}");
  EXPECT_THAT(says("PL-2"), IsEmpty());
}

TEST_F(PlanChecks, LeadToTheRecordWhereAHoleIsMended) {
  const auto rent = world_.add("priority", R"({"statement": "Rent"})");
  const auto findings = world_.findings();
  const auto hole = std::ranges::find(findings, "PL-2", &Finding::check);
  ASSERT_NE(hole, findings.end());
  EXPECT_EQ(hole->record, "") << "it keeps no priority from being agreed";
  EXPECT_EQ("priority:" + hole->mended_at, rent);
}

TEST_F(PlanChecks, WantEachChosenActionWhole) {
  world_.add("strategic-action", R"({"title": "Idea", "state": "idea"})");
  world_.add("strategic-action", R"({"title": "Whole", "state": "chosen", "lead": "organization:9",
    "partners": ["organization:8"], "start": "2026-06-01", "milestones": [{"id": "a", "what": "W", "date": "2026-07-01"}],
    "conditions": ["policies"], "benefits_first": "B", "left_out": "L", "how_know": "H"})");
  EXPECT_THAT(says("PL-3"), IsEmpty());
  world_.add("strategic-action", R"({"title": "Bare", "state": "chosen"})");
  EXPECT_THAT(says("PL-3"), ElementsAre(AllOf(HasSubstr("Bare"), HasSubstr("Lead organization"))));
}

TEST_F(PlanChecks, WantEachMeasureWholeThatIsStillInUse) {
  world_.add("measure", R"({"name": "Whole", "sources": ["source:9"], "owner": "person:9", "frequency": "yearly",
    "target_date": "2028-01-01", "baseline_due": "2026-12-01", "target_value": 5})");
  world_.add("measure", R"({"name": "Gone", "state": "retired"})");
  EXPECT_THAT(says("PL-4"), IsEmpty());
  world_.add("measure", R"({"name": "Bare"})");
  EXPECT_THAT(says("PL-4"), ElementsAre(HasSubstr("Bare")));
}

TEST_F(PlanChecks, WantAllPartsOfTheDefinitionOrAReason) {
  world_.add("vision-statement", R"({"title": "V", "dimensions": ["economic-success"]})");
  const auto theory = world_.add("theory-of-change", R"({"title": "T", "dimensions": ["power-autonomy"]})");
  EXPECT_THAT(says("PL-5"), ElementsAre(AllOf(HasSubstr("Dignity"), Not(HasSubstr("Power")))));
  world_.record(theory).fields["missing_dimension"] = "Others work on it.";
  EXPECT_THAT(says("PL-5"), IsEmpty());
}

TEST_F(PlanChecks, WantHalfOfTheActionsToChangeASystem) {
  EXPECT_THAT(says("PL-6"), IsEmpty());
  world_.add("strategic-action", R"({"title": "A", "state": "chosen", "kind": "policy", "conditions": ["policies"]})");
  for (int count = 0; count < 3; ++count) world_.add("strategic-action", R"({"title": "B", "state": "chosen"})");
  EXPECT_THAT(says("PL-6"), ElementsAre(StartsWith("25%")));
}

TEST_F(PlanChecks, WantWhatResidentsChangedAndWhatWasNotPossible) {
  world_.add("feedback-report", R"({"title": "R", "answers": [{"id": "a", "decided": {"en": "A bus line"}}]})");
  EXPECT_THAT(says("PL-7"), ElementsAre(AllOf(HasSubstr("could not do"), Not(HasSubstr("decided")))));
  world_.add("feedback-report",
             R"({"title": "S", "answers": [{"id": "a", "could_not": {"es": "Cambiar el horario"}}]})");
  EXPECT_THAT(says("PL-7"), IsEmpty());
}

TEST_F(PlanChecks, NameTablesThatShowSmallGroupsInPublic) {
  const std::string few = R"(, "values": [{"id": "a", "year": 2024, "value": 3, "count": 7}]})";
  world_.add("local-indicator", R"({"name": "Inside")" + few, RecordStatus::agreed);
  EXPECT_THAT(says("PL-8"), IsEmpty());
  const auto open = world_.add("local-indicator", R"({"name": "Evictions")" + few, RecordStatus::published);
  world_.record(open).visibility = Visibility::everyone;
  world_.add("engagement-activity", R"({"title": "Walk", "reach": [{"id": "a", "reached": 3}]})",
             RecordStatus::published);
  world_.add("observation", R"({"title": "Value", "count": 3})", RecordStatus::published);
  world_.add("survey", R"({"title": "Inside", "results_by_group": [{"id": "a", "group": "G", "shows": "Much"}]})");
  EXPECT_THAT(says("PL-8"), ElementsAre(HasSubstr("Evictions"), HasSubstr("Value"), HasSubstr("Walk")));
}

TEST_F(PlanChecks, WantPermissionForQuotesAndConsentForNames) {
  const auto ana = world_.add("person", R"({"name": "Ana", "consent_to_be_listed": "unsure"})");
  world_.add("quote", R"({"text": "Open", "permission": "anonymous-public"})", RecordStatus::published);
  world_.add("quote", R"({"text": "Inside", "permission": "none"})", RecordStatus::agreed);
  EXPECT_THAT(says("PL-9"), IsEmpty());
  const auto named = world_.add("quote", R"({"text": "Named", "permission": "named", "speaker": ")" + ana + "\"}",
                                RecordStatus::published);
  world_.add("commitment", R"({"title": "Hours", "may_name": "no"})", RecordStatus::published);
  EXPECT_THAT(says("PL-9"), ElementsAre(HasSubstr("Named"), HasSubstr("Hours")));
  world_.record(ana).fields["consent_to_be_listed"] = "yes";
  EXPECT_THAT(says("PL-9"), ElementsAre(HasSubstr("Hours")));
}

TEST_F(PlanChecks, WantACostOrThatThereIsNoneYet) {
  world_.add("strategic-action", R"({"title": "Later", "state": "chosen", "cost_status": "not-costed"})");
  const auto action = world_.add("strategic-action", R"({"title": "Silent", "state": "chosen"})");
  EXPECT_THAT(says("PL-10"), ElementsAre(AllOf(HasSubstr("Silent"), Not(HasSubstr("Later")))));
  for (const Finding& finding : world_.findings()) {
    if (finding.check == "PL-10") {
      EXPECT_THAT(finding.tells_of, ElementsAre(world_.record(action).id));
    }
  }
  world_.add("action-budget", R"({"title": "B", "not_costed": "All of it", "action": ")" + action + "\"}");
  EXPECT_THAT(says("PL-10"), IsEmpty());
}

TEST_F(PlanChecks, WantTwoWeeksOfCommentsAndAnAnswer) {
  const auto period = world_.add("engagement-activity", R"({"title": "C", "method": "comment-period",
    "dates": {"from": "2026-03-01", "to": "2026-03-13"}})");
  const auto report = world_.add("feedback-report", R"({"title": "R", "sent_on": "2026-04-01"})");
  world_.record(period).fields["feedback_report"] = report;
  EXPECT_THAT(says("PL-11"), SizeIs(1));
  world_.record(period).fields["dates"].as_object()["to"] = "2026-03-14";
  EXPECT_THAT(says("PL-11"), IsEmpty());
  world_.record(period).fields.erase("feedback_report");
  EXPECT_THAT(says("PL-11"), SizeIs(1));
  world_.record(report).fields["activities"] = boost::json::array{boost::json::string(period)};
  EXPECT_THAT(says("PL-11"), IsEmpty());
  world_.record(report).fields.erase("sent_on");
  EXPECT_THAT(says("PL-11"), SizeIs(1)) << "a draft is no answer";
}

TEST_F(PlanChecks, WantEachCommentOfThePublicAnswered) {
  const auto period = world_.add("engagement-activity", R"({"title": "C", "method": "comment-period",
    "dates": {"from": "2026-03-01", "to": "2026-03-20"}})");
  const auto report = world_.add("feedback-report", R"({"title": "R", "sent_on": "2026-04-01"})");
  world_.record(report).fields["activities"] = boost::json::array{boost::json::string(period)};
  EXPECT_THAT(says("PL-11"), IsEmpty());
  world_.add_comments(period, {.all = 5, .unanswered = 2});
  EXPECT_THAT(says("PL-11"), ElementsAre(HasSubstr("Comments without an answer: 2.")));
  world_.add_comments(period, {.all = 5, .unanswered = 0});
  EXPECT_THAT(says("PL-11"), IsEmpty());
  world_.record(report).fields.erase("sent_on");
  EXPECT_THAT(says("PL-11"), IsEmpty()) << "each of them was answered by itself";
}

TEST_F(PlanChecks, WantAPlainVersionAndOneForEachLanguage) {
  plan().fields["languages"] = boost::json::array{"english", "spanish", "somali"};
  plan().fields["versions"] = boost::json::parse(R"([
    {"id": "a", "kind": "full", "language": "english", "date": "2026-06-01"},
    {"id": "b", "kind": "summary", "language": "spanish"}])");
  EXPECT_THAT(says("PL-12"), ElementsAre(AllOf(HasSubstr("plain words"), HasSubstr("Spanish, Somali"))));
  plan().fields["versions"] = boost::json::parse(R"([
    {"id": "a", "kind": "full", "language": "english", "date": "2026-06-01"},
    {"id": "b", "kind": "plain", "language": "spanish", "date": "2026-09-01"},
    {"id": "c", "kind": "one-page", "language": "somali", "date": "2026-09-01"}])");
  EXPECT_THAT(says("PL-12"), IsEmpty());
}

TEST_F(PlanChecks, WantSourceAndYearForNumbers) {
  const auto dated = world_.add("source", R"({"title": "Report", "date": "2025-01-01"})");
  world_.add("measure",
             R"({"name": "Whole", "baseline_value": 3, "baseline_date": "2025-01-01", "sources": [")" + dated + "\"]}");
  const auto finding =
      world_.add("finding", R"({"statement": "1 in 3 families waits", "evidence_numbers": ["source:9"]})");
  world_.add("finding", R"({"statement": "2 in 3 walk, behind no priority"})");
  world_.add("priority", R"({"statement": "Rent", "findings": [")" + finding + "\"]}");
  world_.add("measure", R"({"name": "Undated", "baseline_value": 3, "sources": [")" + dated + "\"]}");
  EXPECT_THAT(says("PL-13"), ElementsAre(HasSubstr("1 in 3"), HasSubstr("Undated")));
  world_.record(finding).fields["evidence_numbers"] = boost::json::array{"reading:29019/share_employed/2023/all/All"};
  EXPECT_THAT(says("PL-13"), ElementsAre(HasSubstr("Undated")));
  const auto saved = world_.add("saved-number", R"({"name": "Jobs", "edition": "v2025.01"})");
  world_.record(finding).fields["evidence_numbers"] = boost::json::array{boost::json::string(saved)};
  EXPECT_THAT(says("PL-13"), ElementsAre(HasSubstr("Undated")));
}

TEST_F(PlanChecks, KeepWeakNumbersOutOfTheSummary) {
  const auto weak = world_.add("measure", R"({"name": "Shaky", "baseline_quality": "weak"})");
  EXPECT_THAT(says("PL-13"), IsEmpty());
  plan().fields["summary_measures"] = boost::json::array{boost::json::string(weak)};
  EXPECT_THAT(says("PL-13"), ElementsAre(HasSubstr("Shaky")));
}

TEST_F(PlanChecks, WantToKnowWhoAdoptedThePlanAndHow) {
  const auto decision =
      world_.add("decision", R"({"question": "Adopt?", "date": "2026-04-01", "method": "consensus"})");
  plan().fields["adopted"] = boost::json::string(decision);
  EXPECT_THAT(says("PL-14"), SizeIs(1));
  world_.record(decision).fields["decided_by"] = "County board";
  EXPECT_THAT(says("PL-14"), IsEmpty());
}

TEST_F(PlanChecks, TakeAResolutionOrADraftThatIsMarkedAsOne) {
  EXPECT_THAT(says("PL-14"), SizeIs(1));
  plan().fields["coalition_draft"] = "yes";
  EXPECT_THAT(says("PL-14"), IsEmpty());
  plan().fields["coalition_draft"] = "no";
  world_.add("resolution", R"({"title": "A", "state": "adopted"})");
  EXPECT_THAT(says("PL-14"), SizeIs(1)) << "nobody has said when";
  world_.add("resolution", R"({"title": "R", "state": "adopted", "adopted_on": "2026-04-01"})");
  EXPECT_THAT(says("PL-14"), IsEmpty());
}

TEST_F(PlanChecks, TakeADecisionWithADayWhereTheResolutionHasNone) {
  world_.add("resolution", R"({"title": "A", "state": "adopted"})");
  const auto decision = world_.add(
      "decision", R"({"question": "Adopt?", "date": "2026-04-01", "method": "consensus", "decided_by": "Board"})");
  plan().fields["adopted"] = boost::json::string(decision);
  EXPECT_THAT(says("PL-14"), IsEmpty());
}

TEST_F(PlanChecks, WantToKnowWhoCheckedThatEveryoneCanReadThePlan) {
  plan().fields["access_checked"] = "yes";
  plan().fields["access_checked_on"] = "2026-04-01";
  EXPECT_THAT(says("PL-15"), ElementsAre(HasSubstr("say yet: Who checked it.")));
  plan().fields["access_checked_by"] = "Ana";
  EXPECT_THAT(says("PL-15"), IsEmpty());
}

TEST_F(PlanChecks, WantCreditForTheAuthorsOfTheFramework) {
  EXPECT_THAT(says("PL-16"), SizeIs(1));
  plan().fields["credit"] = "yes";
  EXPECT_THAT(says("PL-16"), IsEmpty());
}

}  // namespace
}  // namespace foothold::workspace
