#include "workspace/systems/condition_matrix.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Conditions : public testing::Test {
 protected:
  const ConditionMatrix& matrix() {
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    matrix_ = condition_matrix(*records_);
    return matrix_;
  }

  // Of the first priority.
  const ConditionCell& cell(std::string_view condition) {
    return *std::ranges::find(matrix().priorities.front().cells, condition,
                              [](const ConditionCell& one) { return std::string_view(one.condition->id); });
  }

  // Adds a record of which one field leads to a priority.
  void add(const std::string& type, const std::string& field, const std::string& priority, const std::string& rest) {
    world_.add(type, R"({"title": "One", ")" + field + R"(": )" + priority + ", " + rest + "}");
  }

  ChecksWorld world_;
  const std::string priority_ = world_.add("priority", R"({"statement": "Homes", "rank": 2})");
  const std::string one_ = '"' + priority_ + '"';
  const std::string many_ = "[" + one_ + "]";

 private:
  std::unique_ptr<const CoalitionRecords> records_;
  ConditionMatrix matrix_;
};

TEST_F(Conditions, AreNotLookedAtBeforeAScanSaysSomething) {
  EXPECT_THAT(matrix().priorities.front().cells, SizeIs(6));
  EXPECT_FALSE(cell("policies").looked_at());
  add("condition-scan", "priority", one_,
      R"("mental_models_now": "Tenants come and go", "power_helps": "A tenant has a vote", "policies_who": "The board")");
  EXPECT_EQ(cell("mental-models").answers.front().holds, "Tenants come and go");
  EXPECT_EQ(cell("power").answers.front().helps, "A tenant has a vote");
  EXPECT_FALSE(cell("policies").looked_at());
  EXPECT_THAT(matrix().priorities.front().scans, SizeIs(1));
}

TEST_F(Conditions, AreAGapWhereCausesLieAndNothingChosenChangesThem) {
  add("root-cause-analysis", "priority", one_,
      R"("causes": [{"code": "C1", "conditions": ["policies", "power"]}, {"code": "C2", "conditions": ["policies"]}])");
  EXPECT_EQ(cell("policies").causes, 2);
  EXPECT_EQ(cell("power").causes, 1);
  EXPECT_THAT(cell("policies").analyses, SizeIs(1));
  EXPECT_TRUE(cell("policies").is_gap());
  EXPECT_FALSE(cell("practices").is_gap());
  add("strategic-action", "priorities", many_, R"("state": "idea", "conditions": ["policies"])");
  EXPECT_TRUE(cell("policies").is_gap());
  add("strategic-action", "priorities", many_, R"("state": "chosen", "conditions": ["policies"])");
  EXPECT_FALSE(cell("policies").is_gap());
  EXPECT_THAT(cell("policies").actions, SizeIs(1));
  EXPECT_TRUE(cell("power").is_gap());
}

TEST_F(Conditions, CountThePointsOfSystemsMaps) {
  add("systems-map", "priorities", many_,
      R"("points": [{"code": "A", "condition": "practices"}, {"code": "B", "condition": "practices"}, {"code": "C"}])");
  EXPECT_EQ(cell("practices").points, 2);
  EXPECT_EQ(cell("policies").points, 0);
}

TEST_F(Conditions, StandByThePlaceOfTheirPriority) {
  world_.add("priority", R"({"statement": "A without a place"})");
  world_.add("priority", R"({"statement": "Work", "rank": 1})");
  EXPECT_EQ(matrix().priorities.at(0).priority->title, "Work");
  EXPECT_EQ(matrix().priorities.at(1).priority->title, "Homes");
  EXPECT_EQ(matrix().priorities.at(2).priority->title, "A without a place");
}

TEST_F(Conditions, NameWhatBelongsToNoPriority) {
  EXPECT_THAT(matrix().unplaced, IsEmpty());
  world_.add("condition-scan", R"({"title": "Of nothing", "policies_now": "A rule"})");
  world_.add("root-cause-analysis", R"({"title": "Of something that is gone", "priority": "priority:99"})");
  EXPECT_THAT(matrix().unplaced, SizeIs(2));
}

}  // namespace
}  // namespace foothold::workspace
