#include "workspace/answers/alignment_answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

class AlignmentAnswers : public testing::Test {
 protected:
  std::vector<AlignmentGroup> groups(const std::string& fields) {
    ChecksWorld world;
    world.add("program-assessment", fields);
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world.records());
    return alignment_groups(*records_, records_->all().front());
  }

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(AlignmentAnswers, AreCountedByTheGroupsOfTheForm) {
  const auto found = groups(R"({"economic_raises_income": "yes", "economic_gains_last": "partly",
                                "power_choices": "no", "power_help_govern": "unknown"})");
  const auto economic =
      std::ranges::find(found, "C. Economic success", [](const AlignmentGroup& group) { return group.title->english; });
  ASSERT_NE(economic, found.end());
  EXPECT_EQ(economic->counts.yes, 1);
  EXPECT_EQ(economic->counts.partly, 1);
  EXPECT_EQ(economic->counts.unanswered, 1);
  const AlignmentCounts sum = sum_of(found);
  EXPECT_EQ(sum.answered(), 4);
  EXPECT_EQ(sum.no, 1);
  EXPECT_EQ(sum.unknown, 1);
}

TEST_F(AlignmentAnswers, LeaveOutPartsOfTheFormThatAskNothingOnTheScale) {
  const auto found = groups(R"({"title": "Job Ready"})");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().title->english, "B. Pillars and predictors");
}

// 2 of 5 are 40 percent and pass; 3 of 5 are more.
TEST_F(AlignmentAnswers, SayWhenMostIsGuessed) {
  const std::string two = R"("power_choices": "yes", "power_help_govern": "no", "dignity_respect": "yes",
                             "equity_structural": "unknown")";
  EXPECT_FALSE(sum_of(groups("{" + two + R"(, "lasting_could_grow": "unknown"})")).mostly_guessed());
  EXPECT_TRUE(sum_of(groups(R"({"power_choices": "unknown", "dignity_respect": "yes"})")).mostly_guessed());
  EXPECT_FALSE(sum_of(groups("{}")).mostly_guessed());
}

}  // namespace
}  // namespace foothold::workspace
