#include "workspace/sustaining/risk_register.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;

class RiskRegister : public testing::Test {
 protected:
  std::vector<RatedRisk> risks() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    return risk_register(*records_);
  }

  std::vector<std::string> titles() {
    std::vector<std::string> names;
    for (const RatedRisk& risk : risks()) names.push_back(risk.record->title);
    return names;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
};

TEST_F(RiskRegister, BeginsWithTheHighestScoreAndEndsWithWhatIsPast) {
  world_.add("risk", R"({"name": "Not rated"})");
  world_.add("risk", R"({"name": "Past", "likelihood": 5, "impact": 5, "state": "past"})");
  world_.add("risk", R"({"name": "Small", "likelihood": 1, "impact": 2})");
  world_.add("risk", R"({"name": "Large", "likelihood": 4, "impact": 5})");
  EXPECT_THAT(titles(), ElementsAre("Large", "Small", "Not rated", "Past"));
  EXPECT_EQ(risks().front().score(), 20);
  EXPECT_EQ(risks().at(2).score(), std::nullopt);
}

TEST_F(RiskRegister, CountsWhatIsNotPast) {
  world_.add("risk", R"({"name": "One", "likelihood": 2, "impact": 3})");
  world_.add("risk", R"({"name": "Two", "likelihood": 2, "impact": 3, "state": "happening"})");
  world_.add("risk", R"({"name": "Past", "likelihood": 2, "impact": 3, "state": "past"})");
  EXPECT_EQ(count_rated(risks(), 2, 3), 2);
  EXPECT_EQ(count_rated(risks(), 3, 2), 0);
}

TEST_F(RiskRegister, SaysWhichReviewsAreOverdue) {
  world_.add("risk", R"({"name": "Late", "review_date": "2026-04-30"})");
  world_.add("risk", R"({"name": "On the day", "review_date": "2026-05-01"})");
  world_.add("risk", R"({"name": "Past", "review_date": "2026-01-01", "state": "past"})");
  EXPECT_TRUE(risks().at(0).review_overdue);
  EXPECT_FALSE(risks().at(1).review_overdue);
  EXPECT_FALSE(risks().at(2).review_overdue);
}

}  // namespace
}  // namespace foothold::workspace
