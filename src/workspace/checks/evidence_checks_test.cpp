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

const toolkit::Framework& framework() {
  return toolkit_for_checks().framework;
}

TEST(EvidenceChecks, CountThePredictorsThatWereLookedAt) {
  ChecksWorld world;
  world.add("priority-scoring", R"({"name": "S"})");
  const auto& predictors = framework().predictors();
  for (std::size_t at = 1; at < predictors.size(); ++at)
    world.add("predictor-judgement", R"({"title": "T", "predictor": "predictor:)" + predictors[at].id + "\"}");
  EXPECT_THAT(world.says("C4-1"),
              ElementsAre(AllOf(HasSubstr("23 of"), HasSubstr("open: " + predictors.front().label.english + "."))));
  world.add("predictor-judgement", R"({"title": "T", "predictor": "predictor:)" + predictors.front().id + "\"}");
  EXPECT_THAT(world.says("C4-1"), IsEmpty());
}

TEST(EvidenceChecks, NameThePillarsAndDimensionsThatASummaryLeavesOut) {
  ChecksWorld world;
  std::string pillars;
  for (const toolkit::Pillar& pillar : framework().pillars())
    if (pillar.id != "health") pillars += (pillars.empty() ? "\"pillar:" : ", \"pillar:") + pillar.id + "\"";
  const auto finding = world.add("finding", R"({"statement": "F", "pillars": [)" + pillars +
                                                R"(], "dimensions": ["economic-success", "power-autonomy"]})");
  const auto summary = world.add("findings-summary", R"({"title": "S", "findings": [")" + finding + "\"]}");
  const std::string health = framework().find_pillar("health")->label.english;
  const std::string belonging = framework().find_dimension("dignity-belonging")->label.english;
  EXPECT_THAT(world.says("C4-4"), ElementsAre(HasSubstr("to: " + health + ", " + belonging)));
  world.record(finding).fields["predictors"] = boost::json::array{"predictor:trauma"};
  EXPECT_THAT(world.says("C4-4"), ElementsAre(AllOf(HasSubstr(belonging), Not(HasSubstr(health)))));
  world.record(summary).fields["left_out"] = "Nobody was asked about belonging.";
  EXPECT_THAT(world.says("C4-4"), IsEmpty());
}

TEST(EvidenceChecks, WantMoreThanWeakNumbersBehindAPriority) {
  ChecksWorld world;
  const auto weak =
      world.add("finding", R"({"statement": "Thin", "evidence_numbers": ["source:9"], "numbers_grade": "weak"})");
  const auto voice = world.add("finding", R"({"statement": "Voices", "evidence_voices": ["theme:9"]})");
  const auto firm =
      world.add("finding", R"({"statement": "Firm", "evidence_numbers": ["source:9"], "numbers_grade": "marginal"})");
  world.add("priority", R"({"statement": "P", "findings": [")" + weak + "\", \"" + firm + "\"]}");
  world.add("priority", R"({"statement": "Q", "findings": [")" + voice + "\"]}");
  EXPECT_THAT(world.says("C4-11"), IsEmpty());
  world.add("priority", R"({"statement": "R", "findings": [")" + weak + "\", \"" + voice + "\"]}");
  EXPECT_THAT(world.says("C4-11"), ElementsAre(AllOf(HasSubstr("Thin"), Not(HasSubstr("Voices")))));
}

TEST(EvidenceChecks, WantAReasonForASavedNumberThatIsWeakOrLeavesTheDifferenceOpen) {
  ChecksWorld world;
  const auto strong = world.add("saved-number", R"({"name": "Jobs", "grade": "strong", "verdict": "higher"})");
  const auto weak = world.add("saved-number", R"({"name": "Debt", "grade": "weak"})");
  const auto other = world.add("saved-number", R"({"name": "Pay", "grade": "strong", "other_grade": "weak"})");
  const auto open = world.add("saved-number", R"({"name": "Rents", "grade": "strong", "verdict": "cannot-tell"})");
  world.add("finding", R"({"statement": "Homes", "evidence_numbers": [")" + strong + R"(", ")" + weak + R"(", ")" +
                           other + R"(", ")" + open + R"("]})");
  EXPECT_THAT(world.says("C4-13"),
              ElementsAre(AllOf(HasSubstr("Debt"), HasSubstr("Pay"), HasSubstr("Rents"), Not(HasSubstr("Jobs")))));
  for (const auto& number : {weak, other, open}) world.record(number).fields["reason"] = "Residents say the same";
  EXPECT_THAT(world.says("C4-13"), IsEmpty());
}

TEST(EvidenceChecks, OfferTheBreakdownsThatTheSourcesBehindAFindingHave) {
  ChecksWorld world;
  const auto court = world.add("data-source", R"({"name": "Court", "breakdowns": ["race-ethnicity", "tenure"]})");
  const auto filings = world.add("local-indicator", R"({"name": "Filings", "data_source": ")" + court +
                                                        R"(", "values": [{"id": "a", "breakdown": "age"}]})");
  const auto finding = world.add("finding", R"({"statement": "F", "evidence_numbers": [")" + filings + "\"]}");
  EXPECT_THAT(world.says("EQ-2"), ElementsAre(HasSubstr("by: Age, Renting or owning.")));
  world.record(finding).fields["breakdowns"] = boost::json::array{"age"};
  EXPECT_THAT(world.says("EQ-2"), IsEmpty());
}

TEST(EvidenceChecks, WantADisparityExplainedBeforeAStrategyRestsOnIt) {
  ChecksWorld world;
  const auto finding = world.add("finding", R"({"statement": "F", "kind": "disparity"})");
  const auto priority = world.add("priority", R"({"statement": "P", "findings": [")" + finding + "\"]}");
  world.add("strategic-action", R"({"title": "Old", "state": "dropped", "evidence": [")" + finding + "\"]}");
  EXPECT_THAT(world.says("EQ-3"), IsEmpty());
  world.add("strategic-action", R"({"title": "Direct", "evidence": [")" + finding + "\"]}");
  world.add("strategic-action", R"({"title": "Through it", "priorities": [")" + priority + "\"]}");
  EXPECT_THAT(world.says("EQ-3"), ElementsAre(HasSubstr("Direct"), HasSubstr("Through it")));
  world.record(finding).fields["structural_reason"] = "Buses stop at seven.";
  EXPECT_THAT(world.says("EQ-3"), IsEmpty());
}

TEST(EvidenceChecks, TakeTheFirstScoreOfAMemberForTheDayOnWhichScoringBegan) {
  ChecksWorld world;
  const auto scoring = world.add("priority-scoring", R"({"name": "S", "weights_set_on": "2026-04-10"})");
  const auto score = [&](const std::string& moment, RecordStatus status) {
    const auto own = world.add("priority-score", R"({"session": "S", "scoring": ")" + scoring + "\"}", status);
    world.record(own).created_at = moment;
  };
  score("2026-04-01T10:00:00Z", RecordStatus::draft);
  score("2026-04-12T10:00:00Z", RecordStatus::in_review);
  EXPECT_THAT(world.says("C4-8"), IsEmpty());
  score("2026-04-09T10:00:00Z", RecordStatus::in_review);
  EXPECT_THAT(world.says("C4-8"), ElementsAre(HasSubstr("Scoring began on 2026-04-09")));
}

}  // namespace
}  // namespace foothold::workspace
