#include "workspace/systems/power_grid.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "workspace/checks/checks_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class PowerMaps : public testing::Test {
 protected:
  const PowerGrid& grid(const std::string& stakeholders, const std::string& deciders = "") {
    const std::string map = world_.add("power-map", R"({"title": "Notice", "stakeholders": [)" + stakeholders +
                                                        R"(], "decision_makers": [)" + deciders + "]}");
    records_ = std::make_unique<const CoalitionRecords>(toolkit_for_checks(), "2026-05-01", world_.records());
    grid_ = power_grid(*records_, *records_->find(world_.record(map).id));
    return grid_;
  }

  std::vector<std::string> names() {
    std::vector<std::string> all;
    for (const Stakeholder& one : grid_.stakeholders) all.push_back(one.name);
    return all;
  }

  ChecksWorld world_;

 private:
  std::unique_ptr<const CoalitionRecords> records_;
  PowerGrid grid_;
};

TEST_F(PowerMaps, BeginWithTheMostInfluenceAndEndWithWhoWasNotJudged) {
  grid(R"({"name": "Not judged", "influence": 5}, {"name": "Clerk", "influence": 2, "stance": 0},
          {"name": "Chair", "influence": 5, "stance": -1}, {"name": "Out of range", "influence": 6, "stance": 1})");
  EXPECT_THAT(names(), ElementsAre("Chair", "Clerk", "Not judged", "Out of range"));
  EXPECT_FALSE(grid("").stakeholders.size());
}

TEST_F(PowerMaps, PlaceEverybodyInOneField) {
  const PowerGrid& map = grid(R"({"name": "Chair", "influence": 5, "stance": -1},
                                 {"name": "Paper", "influence": 5, "stance": -1}, {"name": "Nobody knows"})");
  EXPECT_THAT(map.at(5, -1), ElementsAre(0, 1));
  EXPECT_THAT(map.at(5, 1), IsEmpty());
  EXPECT_FALSE(map.stakeholders.at(2).placed());
}

TEST_F(PowerMaps, MarkWhoDecides) {
  const std::string chair = world_.add("person", R"({"name": "Marguerite Vale"})");
  const std::string manager = world_.add("person", R"({"name": "Theo Brandt"})");
  const PowerGrid& map = grid(R"({"name": "The chair", "entry": ")" + chair + R"(", "influence": 5, "stance": 0},
                                 {"name": "Clerk", "decides": "no"}, {"name": "Board", "decides": "yes"})",
                              '"' + chair + "\", \"" + manager + '"');
  EXPECT_TRUE(map.stakeholders.at(0).decides);
  EXPECT_FALSE(map.stakeholders.at(1).decides);
  EXPECT_TRUE(map.stakeholders.at(2).decides);
  ASSERT_EQ(map.deciders_missing.size(), 1U);
  EXPECT_EQ(map.deciders_missing.front()->title, "Theo Brandt");
}

TEST_F(PowerMaps, FollowWhoInfluencesWhomByTheirNames) {
  const PowerGrid& map = grid(R"({"name": "Chair", "influence": 5, "stance": 0, "influences": "chair"},
                                 {"name": "Tenants", "influence": 3, "stance": 2, "influences": " CHAIR; the paper,"},
                                 {"name": "Clerk", "influence": 1, "stance": 0, "influences": "Tenants, Chair"})");
  EXPECT_THAT(map.stakeholders.at(1).influences, ElementsAre(0));
  EXPECT_THAT(map.stakeholders.at(1).also_influences, ElementsAre("the paper"));
  EXPECT_THAT(map.stakeholders.at(0).influences, IsEmpty());
  EXPECT_THAT(map.who_influence(0), ElementsAre(1, 2));
  EXPECT_THAT(map.who_influence(2), IsEmpty());
}

TEST(UsualApproach, IsOneForEachFieldOfTheGrid) {
  EXPECT_EQ(usual_approach(5, 2), "mobilize");
  EXPECT_EQ(usual_approach(2, 1), "bring-in");
  EXPECT_EQ(usual_approach(3, 0), "move");
  EXPECT_EQ(usual_approach(4, -1), "move");
  EXPECT_EQ(usual_approach(3, -2), "neutralize");
  EXPECT_EQ(usual_approach(2, -2), "inform");
  EXPECT_EQ(usual_approach(1, 0), "inform");
}

// The words of each are those of the record type.
TEST(UsualApproach, IsAChoiceOfTheForm) {
  const CoalitionRecords records(toolkit_for_checks(), "2026-05-01", {});
  for (int influence = 1; influence <= most_influence; ++influence)
    for (int stance = -strongest_stance; stance <= strongest_stance; ++stance) {
      const std::string_view approach = usual_approach(influence, stance);
      EXPECT_NE(records.choice_label("power-map", "stakeholders.approach", approach).english, approach);
    }
}

}  // namespace
}  // namespace foothold::workspace
