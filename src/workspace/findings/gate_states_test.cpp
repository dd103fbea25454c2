#include "workspace/findings/gate_states.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

class GateStates : public testing::Test {
 protected:
  GateState state(std::string_view gate) {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    findings_ = texted_findings(*records_);
    states_ = gate_states(*records_, findings_);
    return *std::ranges::find_if(states_, [&](const GateState& one) { return one.gate->id == gate; });
  }

  void agree(const std::string& type) { world_.add(type, "{}", RecordStatus::agreed); }
  void sign(const std::string& gate, const std::string& date, const std::string& outcome = "passed") {
    world_.add("gate-sign-off",
               R"({"gate": ")" + gate + R"(", "date": ")" + date + R"(", "outcome": ")" + outcome + R"("})",
               RecordStatus::agreed);
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
  std::vector<TextedFinding> findings_;
  std::vector<GateState> states_;
};

TEST_F(GateStates, AreBeingPreparedWhileNothingIsAgreed) {
  const GateState measures = state("measures");
  EXPECT_EQ(measures.step, GateStep::preparing);
  ASSERT_EQ(measures.missing.size(), 1U);
  EXPECT_EQ(measures.missing.front()->id, "measure");
  world_.add("measure", "{}");
  EXPECT_EQ(state("measures").step, GateStep::preparing);
}

TEST_F(GateStates, NameTheChecksThatMustBeClear) {
  agree("measure");
  const GateState measures = state("measures");
  EXPECT_EQ(measures.step, GateStep::checking);
  EXPECT_TRUE(std::ranges::any_of(measures.open, [](const auto* one) { return one->finding.check == "ME-4"; }));
}

TEST_F(GateStates, ArePassedOnceSomebodySignedThem) {
  sign("start", "2026-04-20");
  const GateState start = state("start");
  EXPECT_EQ(start.step, GateStep::passed);
  ASSERT_NE(start.sign_off, nullptr);
}

TEST_F(GateStates, AreNotPassedByTheWordsNotYet) {
  sign("start", "2026-04-20", "not-yet");
  EXPECT_NE(state("start").step, GateStep::passed);
}

TEST_F(GateStates, AskForTheYearlyReviewAgainAfterAYear) {
  sign("review", "2025-06-01");
  EXPECT_EQ(state("review").step, GateStep::passed);
  world_ = {};
  sign("review", "2025-04-01");
  EXPECT_EQ(state("review").step, GateStep::again);
}

TEST_F(GateStates, GoByTheLaterOfTwoSignOffsOfADay) {
  sign("start", "2026-04-20");
  sign("start", "2026-04-20", "not-yet");
  world_.record("gate-sign-off:1").created_at = "2026-04-20T15:00:00Z";
  world_.record("gate-sign-off:2").created_at = "2026-04-20T09:00:00Z";
  EXPECT_EQ(state("start").step, GateStep::passed);
  world_.record("gate-sign-off:2").created_at = "2026-04-20T16:00:00Z";
  EXPECT_NE(state("start").step, GateStep::passed);
}

}  // namespace
}  // namespace foothold::workspace
