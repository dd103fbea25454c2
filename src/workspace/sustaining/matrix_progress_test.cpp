#include "workspace/sustaining/matrix_progress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::SizeIs;

constexpr std::string_view convener = "governance-design-convener";

class MatrixProgress : public testing::Test {
 protected:
  const CoalitionRecords& records() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return *records_;
  }

  MatrixStep step(std::string_view item) {
    const auto steps = matrix_steps(records());
    return *std::ranges::find(steps, item, [](const MatrixStep& one) { return std::string_view(one.item->id); });
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(MatrixProgress, HasEveryStepBeforeAnybodyBegan) {
  EXPECT_EQ(matrix_steps(records()).size(), toolkit_for_checks().sustainability.items.size());
  EXPECT_EQ(step(convener).state, "not-started");
  EXPECT_EQ(step(convener).record, nullptr);
}

TEST_F(MatrixProgress, TakesTheStateFromTheNewestRecordOfTheStep) {
  const std::string fields = R"({"item": "Name a convener", "matrix_item": "governance-design-convener", "state": ")";
  world_.add("sustainability-item", fields + R"(in-place"})");
  const std::string older = world_.add("sustainability-item", fields + R"(started"})");
  world_.record(older).changed_at = "2025-01-01T00:00:00Z";
  EXPECT_EQ(step(convener).state, "in-place");
  EXPECT_TRUE(step(convener).is_settled());
}

TEST_F(MatrixProgress, ShowsWhatOtherRecordsSayBesideTheState) {
  world_.add("body", R"({"name": "Office", "kind": "backbone"})");
  EXPECT_EQ(step(convener).state, "not-started") << "people say when it is in place";
  ASSERT_THAT(step(convener).evidence, SizeIs(1));
}

TEST_F(MatrixProgress, RatesTheBlocksOfEachRoundByDate) {
  world_.add("sustainability-assessment",
             R"({"title": "Second", "date": "2026-04-01", "stage": "launch", "funding_costs_known": 3})");
  world_.add("sustainability-assessment",
             R"({"title": "First", "date": "2025-04-01", "governance_written": 1, "governance_champions": 2,
                 "governance_succession": "unknown", "adaptive_wins_told": 0})");
  const auto rounds = assessment_rounds(records());
  ASSERT_THAT(rounds, SizeIs(2));
  EXPECT_EQ(rounds[0].record->title, "First");
  EXPECT_EQ(rounds[0].ratings.at(0), 1.5) << "what nobody knows does not count";
  EXPECT_EQ(rounds[0].ratings.at(1), std::nullopt);
  EXPECT_EQ(rounds[0].ratings.at(3), 0.0);
  EXPECT_EQ(rounds[1].stage, "launch");
}

}  // namespace
}  // namespace foothold::workspace
