#include "workspace/sustaining/matrix_evidence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class MatrixEvidence : public testing::Test {
 protected:
  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  // The titles of what shows the step.
  std::vector<std::string> shown(std::string_view item) {
    std::vector<std::string> titles;
    for (const Record* record : evidence_for(records(), item)) titles.push_back(record->title);
    return titles;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(MatrixEvidence, NamesOnlyStepsThatTheMatrixHas) {
  for (const std::string_view item : items_with_evidence())
    EXPECT_NE(toolkit_for_checks().sustainability.find_item(item), nullptr) << item;
}

TEST_F(MatrixEvidence, IsAnAgreementOnceSomebodySigned) {
  const std::string agreement = world_.add("member-agreement", R"({"title": "Library"})");
  EXPECT_THAT(shown("governance-launch-agreements"), IsEmpty());
  world_.record(agreement).fields["signatures"] =
      boost::json::parse(R"([{"id": "a", "name": "Ines", "date": "2026-02-01"}])");
  EXPECT_THAT(shown("governance-launch-agreements"), ElementsAre("Library"));
  world_.add("member-agreement", R"({"title": "School", "signed_file": "file:9"})");
  EXPECT_THAT(shown("governance-launch-agreements"), ElementsAre("Library", "School"));
}

TEST_F(MatrixEvidence, IsARoleOnlyAsLongAsSomebodyHoldsIt) {
  const std::string role = world_.add("coalition-role", R"({"name": "Office", "kind": "coordinator"})");
  EXPECT_THAT(shown("capacity-design-coordinator"), IsEmpty());
  world_.record(role).fields["holder"] = "person:9";
  world_.record(role).fields["until"] = "2026-05-01";
  EXPECT_THAT(shown("capacity-design-coordinator"), ElementsAre("Office"));
  EXPECT_THAT(shown("governance-implementation-succession"), IsEmpty());
  world_.record(role).fields["backup"] = "person:8";
  EXPECT_THAT(shown("governance-implementation-succession"), ElementsAre("Office"));
  world_.record(role).fields["until"] = "2026-04-30";
  EXPECT_THAT(shown("capacity-design-coordinator"), IsEmpty());
  world_.add("coalition-role", R"({"name": "Without a kind", "holder": "person:9"})");
  EXPECT_THAT(shown("capacity-design-coordinator"), IsEmpty());
}

TEST_F(MatrixEvidence, IsAnAdvisoryBoardByItsCharterOrAsAPartOfTheStructure) {
  world_.add("advisory-board", R"({"name": "Council"})");
  world_.add("body", R"({"name": "Residents", "kind": "advisory-board"})");
  world_.add("body", R"({"name": "Steering", "kind": "steering"})");
  EXPECT_THAT(shown("governance-design-advisory-board"), ElementsAre("Council", "Residents"));
}

TEST_F(MatrixEvidence, IsASeatOfAResidentOnlyWithAVote) {
  world_.add("body", R"({"name": "With", "seats": [{"id": "a", "seat_type": "community", "votes": "yes"}]})");
  world_.add("body", R"({"name": "Without", "seats": [{"id": "a", "seat_type": "community", "votes": "no"}]})");
  EXPECT_THAT(shown("governance-design-resident-seats"), ElementsAre("With"));
}

TEST_F(MatrixEvidence, IsAGrantForTwoYearsOnceItIsSecured) {
  const std::string grant = world_.add(
      "funding-source", R"({"name": "Grant", "state": "asked", "period": {"from": "2026-01-01", "to": "2027-12-31"}})");
  EXPECT_THAT(shown("funding-implementation-multi-year"), IsEmpty());
  world_.record(grant).fields["state"] = "secured";
  EXPECT_THAT(shown("funding-implementation-multi-year"), ElementsAre("Grant"));
}

TEST_F(MatrixEvidence, OfVarietyTakesSeveralDifferentAnswers) {
  world_.add("strategic-action", R"({"title": "A", "state": "chosen", "level": "program"})");
  world_.add("strategic-action", R"({"title": "B", "state": "chosen", "level": "program"})");
  EXPECT_THAT(shown("adaptive-action-action-planning-several-levels"), IsEmpty());
  world_.add("strategic-action", R"({"title": "C", "state": "in-progress", "level": "system"})");
  EXPECT_THAT(shown("adaptive-action-action-planning-several-levels"), ElementsAre("A", "B", "C"));
}

}  // namespace
}  // namespace foothold::workspace
