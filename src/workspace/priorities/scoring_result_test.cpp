#include "workspace/priorities/scoring_result.hpp"

#include <gmock/gmock.h>

#include "workspace/priorities/result_rows.hpp"
#include "workspace/priorities/scoring_state.hpp"
#include "workspace/priorities/scoring_test_world.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

// Three voters under weights of 40 and 60.
//   Homes: size (5 + 4 + 3) / 3 = 4, residents (5 + 5 + 5) / 3 = 5; (40 x 4 + 60 x 5) / 100 = 4.60
//   Money: size (4 + 4 + 4) / 3 = 4, residents (3 + 2 + 1) / 3 = 2; (40 x 4 + 60 x 2) / 100 = 2.80
//   Buses: size (1 + 2 + 3) / 3 = 2, residents (4 + 4 + 4) / 3 = 4; (40 x 2 + 60 x 4) / 100 = 3.20
ScoringWorld three_voters() {
  ScoringWorld world;
  world.voter("1", "community", {5, 5, 4, 3, 1, 4});
  world.voter("2", "community", {4, 5, 4, 2, 2, 4});
  world.voter("3", "government", {3, 5, 4, 1, 3, 4});
  return world;
}

std::string result_words(ScoringWorld& world) {
  return words_of(world.scoring(), world.result().standings);
}

TEST(ScoringResult, WeighsTheMeanScores) {
  ScoringWorld world = three_voters();
  EXPECT_EQ(result_words(world), "Homes 4.60 1, Money 2.80 3, Buses 3.20 2");
}

TEST(ScoringResult, GivesTheSameTotalsWhateverTheWeightsAddUpTo) {
  ScoringWorld world = three_voters();
  world.weights(2, 3);
  EXPECT_EQ(result_words(world), "Homes 4.60 1, Money 2.80 3, Buses 3.20 2");
}

TEST(ScoringResult, LetsAllCriteriaWeighTheSameWhereNoneHasAWeight) {
  ScoringWorld world = three_voters();
  world.set("criteria", boost::json::array{{{"id", "a"}, {"criterion", "size"}},
                                           {{"id", "b"}, {"criterion", "resident-priority"}}});
  EXPECT_EQ(result_words(world), "Homes 4.50 1, Money 3.00 2=, Buses 3.00 2=");
}

TEST(ScoringResult, HasNoTotalForAnOptionThatNobodyScoredOnACriterion) {
  ScoringWorld world;
  for (const char* voter : {"1", "2", "3"})
    world.voter(voter, "community", {5, 5, 4, 4}).row(voter, "community", "Buses", 5);
  EXPECT_EQ(result_words(world), "Homes 5.00 1, Money 4.00 2, Buses - 0");
}

TEST(ScoringResult, KeepsResidentsApart) {
  ScoringWorld world = three_voters();
  // Of voters 1 and 2: Homes 0.4 x 4.5 + 0.6 x 5 = 4.80, Money 0.4 x 4 + 0.6 x 2.5 = 3.10, Buses 0.4 x 1.5 + 0.6 x 4
  // = 3.00
  const ScoringResult result = world.result();
  ASSERT_NE(result.residents(), nullptr);
  EXPECT_EQ(words_of(world.scoring(), result.residents()->standings), "Homes 4.80 1, Money 3.10 2, Buses 3.00 3");
  EXPECT_EQ(result.places_apart(1), 1);
}

TEST(ScoringResult, HidesKindsOfSeatWithFewPeopleAndWhatWouldGiveThemAway) {
  ScoringWorld world = three_voters();
  world.voter("4", "nonprofit", {3, 3, 3, 3, 3, 3}).voter("5", "nonprofit", {3, 3, 3, 3, 3, 3});
  world.voter("6", "nonprofit", {3, 3, 3, 3, 3, 3});
  // With 2 as the limit the one of the government is hidden, and the two residents with it, because 1 is fewer than 2.
  std::vector<std::pair<std::string, bool>> shown;
  const ScoringResult result = world.result(2);
  for (const SeatResult& seat : result.seats) shown.emplace_back(seat.seat, seat.shown);
  EXPECT_THAT(shown, ElementsAre(Pair("government", false), Pair("community", false), Pair("nonprofit", true)));
  EXPECT_EQ(result.residents(), nullptr);
  EXPECT_EQ(result.places_apart(0), 0);
}

TEST(ScoringResult, ShowsNoTotalOfTwoVoters) {
  ScoringWorld world;
  world.voter("1", "community", {5, 5, 4, 3, 1, 4}).voter("2", "community", {5, 5, 4, 3, 1, 4});
  EXPECT_FALSE(world.result().is_shown());
  EXPECT_THAT(world.result().seats, IsEmpty());
}

TEST(ScoringResult, LeavesOutWhatCannotBeCounted) {
  ScoringWorld world = three_voters();
  world.row("1", "community", "Homes", 1).row("4", "community", "Ferries", 5).row("4", "community", "Homes", 6);
  world.row("4", "community", "Homes", 5, "urgency");
  const Scoring scoring = world.scoring();
  EXPECT_EQ(scoring.ballots.size(), 3U);
  EXPECT_THAT(scoring.left_out, ElementsAre(Pair(ScoreFault::unknown_option, 1), Pair(ScoreFault::unknown_criterion, 1),
                                            Pair(ScoreFault::outside_scale, 1), Pair(ScoreFault::given_twice, 1)));
  EXPECT_EQ(result_words(world), "Homes 4.60 1, Money 2.80 3, Buses 3.20 2");
}

TEST(ScoringResult, AddsDotsAndLeavesOutWhoGaveTooMany) {
  ScoringWorld world;
  world.set("method", "dots").set("dots_each", 4).set("dots_cap", 3);
  world.row("1", "community", "Homes", 3).row("1", "community", "Buses", 1);
  world.row("2", "community", "Homes", 2).row("2", "community", "Money", 2);
  world.row("3", "government", "Buses", 3).row("3", "government", "Money", 1);
  world.row("4", "government", "Buses", 3).row("4", "government", "Money", 2);  // five dots
  world.row("5", "government", "Buses", 4);                                     // above the cap
  EXPECT_EQ(result_words(world), "Homes 5.00 1, Money 3.00 3, Buses 4.00 2");
  EXPECT_THAT(world.scoring().left_out,
              ElementsAre(Pair(ScoreFault::outside_scale, 1), Pair(ScoreFault::against_rule, 1)));
}

TEST(ScoringResult, CountsPlacesAsBordaDid) {
  ScoringWorld world;
  world.set("method", "ranking");
  // Of three options place 1 gives 2 points, place 2 one, place 3 none. Homes 2 + 2 + 0, Money 1 + 0 + 2, Buses 0 + 1
  // + 1.
  world.row("1", "community", "Homes", 1).row("1", "community", "Money", 2).row("1", "community", "Buses", 3);
  world.row("2", "community", "Homes", 1).row("2", "community", "Buses", 2).row("2", "community", "Money", 3);
  world.row("3", "community", "Money", 1).row("3", "community", "Buses", 2);
  world.row("4", "community", "Money", 1).row("4", "community", "Buses", 1);  // one place twice
  EXPECT_EQ(result_words(world), "Homes 4.00 1, Money 3.00 2, Buses 2.00 3");
  EXPECT_THAT(world.scoring().left_out, ElementsAre(Pair(ScoreFault::against_rule, 1)));
}

TEST(ScoringResult, CountsPairsThatWereWon) {
  ScoringWorld world;
  world.set("method", "pairwise");
  // Three options have three pairs; each voter decides them all.
  for (const char* voter : {"1", "2", "3"})
    world.row(voter, "community", "Homes", 1).row(voter, "community", "Money", 2).row(voter, "community", "Buses", 0);
  world.row("4", "community", "Homes", 2);  // decides two of three
  EXPECT_EQ(result_words(world), "Homes 3.00 2, Money 6.00 1, Buses 0.00 3");
  EXPECT_THAT(world.scoring().left_out, ElementsAre(Pair(ScoreFault::against_rule, 1)));
}

TEST(ScoringResult, AddsThePointsOfASilentList) {
  ScoringWorld world;
  world.set("method", "nominal-group");
  world.row("1", "community", "Homes", 5).row("1", "community", "Money", 4);
  world.row("2", "community", "Homes", 4).row("3", "community", "Money", 5);
  EXPECT_EQ(result_words(world), "Homes 9.00 1=, Money 9.00 1=, Buses 0.00 3");
}

TEST(ScoringResult, CannotTellTheFirstAcrossATie) {
  const auto standings = standings_of({4.0, 3.0, 3.0, 2.0});
  EXPECT_THAT(first_options(standings, 1), ElementsAre(0U));
  EXPECT_THAT(first_options(standings, 2), IsEmpty());
  EXPECT_THAT(first_options(standings, 3), ElementsAre(0U, 1U, 2U));
  EXPECT_THAT(first_options(standings, 5), IsEmpty());
}

TEST(ScoringResult, CountsTheNewestOwnScoresOfEachMemberAndTheWeightsThatTheyHad) {
  ScoringWorld world = three_voters();
  const std::string sheet = world.reference();
  const auto own = [&](const std::string& owner, const std::string& day, double weight, RecordStatus status) {
    const std::string reference =
        world.others().add("priority-score",
                           R"({"session": "Choice", "scoring": ")" + sheet + R"(", "seat_type": "nonprofit", "scores": [
          {"id": "a", "option": "Homes", "criterion": "size", "score": 1}], "weights": [
          {"id": "a", "criterion": "size", "weight": )" +
                               std::to_string(weight) + R"(},
          {"id": "b", "criterion": "resident-priority", "weight": 60}]})",
                           status);
    world.others().record(reference).owner = owner;
    world.others().record(reference).changed_at = day;
  };
  own("ada", "2026-04-01", 40, RecordStatus::in_review);
  own("ada", "2026-04-02", 50, RecordStatus::in_review);
  own("bea", "2026-04-02", 40, RecordStatus::in_review);
  own("cid", "2026-04-02", 50, RecordStatus::draft);
  const Scoring scoring = world.scoring();
  EXPECT_EQ(scoring.ballots.size(), 5U);
  EXPECT_EQ(scoring.under_other_weights, 1);
}

TEST(ScoringState, IsOpenOnceWeightsAreFixedAndUntilItsEnd) {
  ScoringWorld world = three_voters();
  const auto state = [&] { return scoring_state(world.records(), world.sheet()); };
  EXPECT_EQ(state(), ScoringState::not_ready);
  EXPECT_TRUE(may_see_scores(world.records(), world.sheet(), "ada"));
  world.set("weights_set_on", "2026-04-01");
  EXPECT_EQ(state(), ScoringState::open);
  EXPECT_FALSE(may_see_scores(world.records(), world.sheet(), "ada"));
  world.set("scoring_ended_on", "2026-05-02");
  EXPECT_EQ(state(), ScoringState::open);
  world.set("scoring_ended_on", "2026-05-01");
  EXPECT_EQ(state(), ScoringState::over);
  EXPECT_TRUE(may_see_scores(world.records(), world.sheet(), "ada"));
}

TEST(ResultRows, KeepWhatPeopleDecided) {
  ScoringWorld world = three_voters();
  world.set("results", boost::json::parse(R"([
    {"id": "x", "option": "homes", "total": 1, "rank": 3, "outcome": "chosen", "reason": "All said so."}])"));
  const Scoring scoring = world.scoring();
  const auto rows = rows_with_result(scoring, scoring_result(world.records(), scoring, 2));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(canonical_json(rows[0]),
            R"({"id":"x","option":"homes","outcome":"chosen","rank":1,"reason":"All said so.","total":4.6})");
  EXPECT_EQ(canonical_json(rows[2]), R"({"id":"of-b","option":"Buses","rank":2,"total":3.2})");
}

TEST(ResultRows, SayWhereTheSheetSaysOtherwise) {
  ScoringWorld world = three_voters();
  world.set("results", boost::json::parse(R"([{"id": "x", "option": "Homes", "total": 4.6, "rank": 1},
    {"id": "y", "option": "Money", "total": 2.8, "rank": 2}, {"id": "z", "option": "Buses", "total": 3.3},
    {"id": "w", "option": "Ferries", "total": 5}])"));
  const Scoring scoring = world.scoring();
  EXPECT_THAT(typed_otherwise(scoring, scoring_result(world.records(), scoring, 1)), ElementsAre(1U, 2U));
}

}  // namespace
}  // namespace foothold::workspace
