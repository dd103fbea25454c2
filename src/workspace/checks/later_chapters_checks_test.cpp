#include <gmock/gmock.h>

#include <string>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(EngagementChecks, WantAFeedbackReportWithinTheDaysOfThePlan) {
  ChecksWorld world;
  const auto held = world.add("engagement-activity", R"({"title": "Data walk", "dates": {"from": "2026-02-01"}})");
  world.add("engagement-activity", R"({"title": "Soon", "dates": {"from": "2026-06-01"}})");
  EXPECT_THAT(world.says("C3-5"), ElementsAre(HasSubstr("89 days")));
  world.add("feedback-report", R"({"title": "R", "activities": [")" + held + R"("], "sent_on": "2026-03-01"})");
  EXPECT_THAT(world.says("C3-5"), IsEmpty());
}

TEST(EngagementChecks, NoticeTelephoneNumbersAndAddressesInNotes) {
  ChecksWorld world;
  world.add("session-note", R"({"title": "A", "text": "Call me at (573) 555-0142 please."})");
  world.add("session-note", R"({"title": "B", "text": "Write to ana@example.org, she said."})");
  world.add("session-note", R"({"title": "C", "text": "Rent rose from 800 to 1,150 in 2024; 12 @ home."})");
  EXPECT_THAT(world.says("C3-9"), ElementsAre(HasSubstr("Phone"), HasSubstr("Email")));
}

TEST(EngagementChecks, KeepQuotesWithoutPermissionFromThePublic) {
  ChecksWorld world;
  world.add("quote", R"({"text": "A", "permission": "anonymous-internal"})", RecordStatus::agreed);
  EXPECT_THAT(world.says("C3-10"), IsEmpty());
  world.add("quote", R"({"text": "B", "permission": "anonymous-internal"})", RecordStatus::published);
  world.add("quote", R"({"text": "C", "permission": "named"})", RecordStatus::published);
  EXPECT_THAT(world.says("C3-10"), SizeIs(1));
}

TEST(EngagementChecks, WantConsentSettledWhenMinorsTakePart) {
  ChecksWorld world;
  const auto sheet = world.add("consent-sheet", R"({"title": "S", "age_rule": "minors-consent"})");
  world.add("engagement-activity", R"({"title": "A", "minors_take_part": "yes", "consent_sheet": ")" + sheet + "\"}");
  EXPECT_THAT(world.says("C3-11"), IsEmpty());
  world.add("engagement-activity", R"({"title": "B", "minors_take_part": "yes"})");
  EXPECT_THAT(world.says("C3-11"), SizeIs(1));
}

TEST(EvidenceChecks, WantASourceBehindEachFinding) {
  ChecksWorld world;
  world.add("finding", R"({"statement": "A", "other_sources": ["source:9"]})");
  EXPECT_THAT(world.says("C4-2"), IsEmpty());
  world.add("finding", R"({"statement": "B"})");
  EXPECT_THAT(world.says("C4-2"), SizeIs(1));
}

TEST(EvidenceChecks, WantAReasonWhereResidentsRankAnOptionElsewhere) {
  ChecksWorld world;
  const std::string rows = R"("results": [{"id": "a", "option": "Jobs", "rank": 1, "resident_rank": 3},
                                          {"id": "b", "option": "Rent", "rank": 2, "resident_rank": 1}])";
  world.add("priority-scoring", R"({"name": "S", )" + rows + "}");
  EXPECT_THAT(world.says("C4-9"), ElementsAre(HasSubstr("Jobs")));
  world.add("priority-scoring", R"({"name": "T", "difference_reason": "Because.", )" + rows + "}");
  EXPECT_THAT(world.says("C4-9"), SizeIs(1));
}

TEST(EvidenceChecks, WantNumbersAndVoicesBehindEachPriority) {
  ChecksWorld world;
  const auto finding = world.add("finding", R"({"statement": "A", "evidence_numbers": ["source:9"]})");
  world.add("priority", R"({"statement": "P", "findings": [")" + finding + "\"]}");
  EXPECT_THAT(world.says("C4-10"), SizeIs(1));
  world.record(finding).fields["evidence_voices"] = boost::json::array{"theme:9"};
  EXPECT_THAT(world.says("C4-10"), IsEmpty());
}

TEST(ActionChecks, BlockAChosenActionWithoutALeadAndAFirstStep) {
  ChecksWorld world;
  world.add("strategic-action", R"({"title": "Idea", "state": "idea"})");
  EXPECT_THAT(world.says("SA-1"), IsEmpty());
  world.add("strategic-action", R"({"title": "Chosen", "state": "chosen", "lead": "organization:1",
    "partners": ["organization:2"], "first_step": "Meet", "first_step_date": "2026-06-01"})");
  EXPECT_THAT(world.says("SA-1"), IsEmpty());
  world.add("strategic-action", R"({"title": "Bare", "state": "chosen"})");
  EXPECT_THAT(world.says("SA-1"), SizeIs(1));
  EXPECT_THAT(world.says("SA-5"), SizeIs(2));
}

TEST(ActionChecks, KeepPowerMapsFromThePublic) {
  ChecksWorld world;
  world.add("power-map", R"({"title": "M"})", RecordStatus::agreed);
  EXPECT_THAT(world.says("PM-3"), IsEmpty());
  world.add("power-map", R"({"title": "N"})", RecordStatus::published);
  EXPECT_THAT(world.says("PM-3"), SizeIs(1));
}

TEST(ActionChecks, WantAnActionForEachPriorityOnceSomeAreChosen) {
  ChecksWorld world;
  const auto jobs = world.add("priority", R"({"statement": "Jobs"})");
  world.add("priority", R"({"statement": "Rent"})");
  EXPECT_THAT(world.says("SA-2"), IsEmpty());
  world.add("strategic-action", R"({"title": "A", "state": "chosen", "priorities": [")" + jobs + "\"]}");
  EXPECT_THAT(world.says("SA-2"), ElementsAre(HasSubstr("Rent")));
}

TEST(ImpactChecks, BlockAMeasureWithoutBaselineAndTarget) {
  ChecksWorld world;
  world.add("measure", R"({"name": "Whole", "sources": ["source:1"], "owner": "person:1", "frequency": "yearly",
    "target_date": "2028-01-01", "baseline_due": "2026-12-01", "target_value": 5})");
  EXPECT_THAT(world.says("ME-4"), IsEmpty());
  world.add("measure", R"({"name": "Bare"})");
  EXPECT_THAT(world.says("ME-4"), SizeIs(1));
}

TEST(ImpactChecks, WantANextStepForEachWeakBuildingBlock) {
  ChecksWorld world;
  const std::string weak = R"("governance_written": 1, "governance_champions": 1, "capacity_training": 3)";
  world.add("sustainability-assessment", R"({"title": "A", )" + weak + "}");
  EXPECT_THAT(world.says("SU-2"), ElementsAre(HasSubstr("1.0")));
  const auto& block = *toolkit_for_checks().record_types.find("sustainability-assessment")->find_field("next_steps");
  world.record("sustainability-assessment:1").fields["next_steps"] = boost::json::array{boost::json::object{
      {"id", "a"}, {"step", "Write it down"}, {"block", block.fields[1].choices.front().id}, {"owner", "person:1"}}};
  EXPECT_THAT(world.says("SU-2"), IsEmpty());
}

TEST(ImpactChecks, KnowTheStatementsOfEachBuildingBlock) {
  ChecksWorld world;
  world.add("sustainability-assessment", R"({"title": "A", "governance_written": 1, "capacity_training": 1,
    "funding_renewal": 1, "adaptive_plan_links": 1})");
  EXPECT_THAT(world.says("SU-2"), SizeIs(4));
}

TEST(ImpactChecks, WarnOfMoneyThatEndsWithinAYear) {
  ChecksWorld world;
  world.add("funding-source", R"({"name": "Grant", "period": {"from": "2025-01-01", "to": "2027-04-30"}})");
  world.add("funding-source", R"({"name": "Long", "period": {"from": "2025-01-01", "to": "2029-04-30"}})");
  world.add("funding-source", R"({"name": "Planned", "period": {"to": "2026-06-30"}, "renewal": "We asked again."})");
  EXPECT_THAT(world.says("SU-4"), ElementsAre(HasSubstr("Grant")));
}

TEST(ImpactChecks, WantASourceForEachNumberInAResolution) {
  ChecksWorld world;
  world.add("resolution", R"({"title": "R", "recitals": [
    {"id": "a", "kind": "local-need", "text": {"en": "Whereas 1 in 3 families pay too much rent"}},
    {"id": "b", "kind": "coalition", "text": {"en": "Whereas partners have met"}},
    {"id": "c", "kind": "local-need", "text": {"en": "Whereas 20% wait"}, "sources": ["source:1"]}]})");
  EXPECT_THAT(world.says("RS-1"), ElementsAre(HasSubstr("1 in 3")));
}

TEST(ImpactChecks, BlockAResolutionThatIsIntroducedWithoutLegalReview) {
  ChecksWorld world;
  world.add("resolution", R"({"title": "Draft", "state": "draft"})");
  world.add("resolution", R"({"title": "Read", "state": "introduced", "legal_review": "yes"})");
  EXPECT_THAT(world.says("RS-4"), IsEmpty());
  world.add("resolution", R"({"title": "Unread", "state": "introduced"})");
  EXPECT_THAT(world.says("RS-4"), SizeIs(1));
}

}  // namespace
}  // namespace foothold::workspace
