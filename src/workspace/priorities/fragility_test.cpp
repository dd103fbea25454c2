#include "workspace/priorities/fragility.hpp"

#include <gmock/gmock.h>

#include "workspace/priorities/scoring_test_world.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Three voters who agree: Homes 4 and 3, Money 3 and 4, Buses 1 and 1 on size and residents. One is to be chosen.
ScoringWorld close_race(double size, double residents) {
  ScoringWorld world;
  world.weights(size, residents);
  for (const char* voter : {"1", "2", "3"}) world.voter(voter, "community", {4, 3, 3, 4, 1, 1});
  world.set("results", boost::json::parse(R"([{"id": "x", "option": "Homes", "outcome": "chosen"}])"));
  return world;
}

// "size tenth_less Homes<Money*": the weight, the move, who falls behind whom, and a star when others come first.
std::vector<std::string> shifts_of(const Scoring& scoring) {
  std::vector<std::string> lines;
  const auto fragility = weight_fragility(scoring);
  if (!fragility) return {"nothing"};
  for (const WeightShift& shift : fragility->shifts) {
    std::string line = scoring.criteria[shift.criterion].id + " " + std::string(weight_move_name(shift.move));
    for (const Swap& swap : shift.swaps)
      line += " " + scoring.options[swap.before].name + "<" + scoring.options[swap.behind].name;
    lines.push_back(line + (shift.changes_first ? "*" : ""));
  }
  return lines;
}

TEST(WeightFragility, NamesTheMovesThatTurnTheOrder) {
  // Homes lead by (52 x 1 - 48 x 1) / 100 = 0.04. With size at 52 x 0.9 = 46.8 Money leads, 46.8 being fewer than 48;
  // with residents at 48 x 1.1 = 52.8 as well; and with either share moved by 0.1, to 0.42 or 0.58.
  ScoringWorld world = close_race(52, 48);
  EXPECT_THAT(shifts_of(world.scoring()),
              ElementsAre("size tenth_less Homes<Money*", "size share_less Homes<Money*",
                          "resident-priority tenth_more Homes<Money*", "resident-priority share_more Homes<Money*"));
}

TEST(WeightFragility, IsFirmWhereNoMoveReaches) {
  // Size falls to 72 at most by a tenth of itself and to a share of 0.7: still more than the other.
  ScoringWorld world = close_race(80, 20);
  EXPECT_THAT(shifts_of(world.scoring()), IsEmpty());
}

TEST(WeightFragility, FindsTheSmallestChangeThatChangesWhoIsChosen) {
  // The lead of Homes is 60 x 1 - 40 x 1 = 20. Size has to fall by 20 / 60 = a third, or residents to rise by a half.
  ScoringWorld world = close_race(60, 40);
  const auto smallest = weight_fragility(world.scoring())->smallest;
  ASSERT_TRUE(smallest);
  EXPECT_EQ(smallest->criterion, 0U);
  EXPECT_NEAR(smallest->part, -1.0 / 3, 1e-12);
  EXPECT_EQ(smallest->leaves, 0U);
  EXPECT_EQ(smallest->enters, 1U);
}

TEST(WeightFragility, FindsNoneWhereOneOptionLeadsOnAllCriteria) {
  ScoringWorld world;
  for (const char* voter : {"1", "2", "3"}) world.voter(voter, "community", {5, 5, 3, 4, 1, 1});
  world.set("results", boost::json::parse(R"([{"id": "x", "option": "Homes", "outcome": "chosen"}])"));
  EXPECT_FALSE(weight_fragility(world.scoring())->smallest);
}

TEST(WeightFragility, SaysNothingOfWhatIsTied) {
  ScoringWorld world = close_race(50, 50);
  EXPECT_THAT(shifts_of(world.scoring()), IsEmpty());
  EXPECT_FALSE(weight_fragility(world.scoring())->smallest);
}

TEST(WeightFragility, IsOnlyOfScoresWithWeights) {
  ScoringWorld world;
  world.set("method", "nominal-group").row("1", "community", "Homes", 5);
  EXPECT_THAT(shifts_of(world.scoring()), ElementsAre("nothing"));
}

TEST(VoterFragility, CountsTheVotersWhoDecide) {
  // Points: Homes 5 + 5 + 1 = 11, Money 3 + 3 + 4 = 10. Without the first or the second voter Homes have 6 and Money 7,
  // which turns the order; without the third, 10 and 6.
  ScoringWorld world;
  world.set("method", "nominal-group");
  world.set("results", boost::json::parse(R"([{"id": "x", "option": "Homes", "outcome": "chosen"}])"));
  world.row("1", "community", "Homes", 5).row("1", "community", "Money", 3);
  world.row("2", "community", "Homes", 5).row("2", "community", "Money", 3);
  world.row("3", "community", "Homes", 1).row("3", "community", "Money", 4);
  const auto fragility = voter_fragility(world.scoring());
  ASSERT_TRUE(fragility);
  EXPECT_EQ(fragility->voters, 3);
  EXPECT_EQ(fragility->change_order, 2);
  EXPECT_EQ(fragility->change_first, 2);
}

TEST(VoterFragility, IsFirmWhereAllAgree) {
  ScoringWorld world = close_race(60, 40);
  EXPECT_EQ(voter_fragility(world.scoring())->change_order, 0);
  EXPECT_EQ(voter_fragility(world.scoring())->change_first, 0);
}

}  // namespace
}  // namespace foothold::workspace
