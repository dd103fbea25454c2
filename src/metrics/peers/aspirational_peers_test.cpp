#include <gmock/gmock.h>

#include "metrics/peers/peers_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Adair has 0.70 employed; Andrew has a little more, Bernalillo much more, and Catron's higher value is Weak.
TestEdition working_world() {
  TestEdition world = peer_world();
  world.value("share_employed", "29001", 2023, {0.70, 0.68, 0.72});
  world.value("share_employed", "29003", 2023, {0.71, 0.69, 0.73});
  world.value("share_employed", "35001", 2023, {0.80, 0.78, 0.82});
  world.value("share_employed", "35003", 2023, {0.95, 0.94, 0.96, Grade::weak});
  return world;
}

PeerQuery better_on(const Edition& edition, std::string_view geoid, std::string_view metric) {
  PeerQuery query = only(edition, geoid, {"population", "education"});
  query.mode = PeerMode::aspirational;
  query.better = metric_named(metric);
  return query;
}

TEST(AspirationalPeers, AreSurelyBetterAndNeverByAWeakValue) {
  const Edition edition = working_world().open();
  const PeerAnswer answer = peers_of(edition, better_on(edition, "29001", "share_employed"));
  ASSERT_THAT(codes_of(edition, answer), ElementsAre("35001"));
  EXPECT_EQ(answer.peers[0].advantage->comparison.verdict, Verdict::higher);
  EXPECT_DOUBLE_EQ(answer.peers[0].advantage->other.value, 0.80);
  EXPECT_DOUBLE_EQ(answer.to_beat->value, 0.70);
}

TEST(AspirationalPeers, MustBeSurerWhenMoreOfThemAreAskedFor) {
  TestEdition world = working_world();
  // z = 0.035 / √(2 × (0.02 / 1.96)²) = 2.43: beyond 5 % for one comparison (1.96), not for ten (2.81).
  world.value("share_employed", "29003", 2023, {0.735, 0.715, 0.755});
  const Edition edition = world.open();
  PeerQuery query = better_on(edition, "29001", "share_employed");
  EXPECT_THAT(codes_of(edition, peers_of(edition, query)), ElementsAre("35001"));
  query.count = 1;
  EXPECT_THAT(codes_of(edition, peers_of(edition, query)), ElementsAre("29003"));
}

TEST(AspirationalPeers, AreLowerWhereLowerIsBetter) {
  TestEdition world = working_world();
  world.value("share_debt_coll", "29001", 2023, {0.20, 0.18, 0.22})
      .value("share_debt_coll", "29003", 2023, {0.30, 0.28, 0.32});
  world.value("share_debt_coll", "35001", 2023, {0.10, 0.08, 0.12});
  const Edition edition = world.open();
  const PeerAnswer answer = peers_of(edition, better_on(edition, "29001", "share_debt_coll"));
  EXPECT_THAT(codes_of(edition, answer), ElementsAre("35001"));
}

TEST(AspirationalPeers, WithoutMarginsOfErrorAreMarkedAsUntested) {
  TestEdition world = working_world();
  world.value("share_digital_access", "29001", 2023, {0.60}).value("share_digital_access", "29003", 2023, {0.61});
  const Edition edition = world.open();
  const PeerAnswer answer = peers_of(edition, better_on(edition, "29001", "share_digital_access"));
  ASSERT_THAT(codes_of(edition, answer), ElementsAre("29003"));
  EXPECT_EQ(answer.peers[0].advantage->comparison.verdict, Verdict::above_untested);
}

TEST(AspirationalPeers, DoNotHaveToBeAlikeInWhatTheyAreBetterIn) {
  const Edition edition = working_world().open();
  const PeerAnswer answer = peers_of(edition, better_on(edition, "29001", "share_hs_degree"));
  ASSERT_THAT(codes_of(edition, answer), ElementsAre("35001"));
  EXPECT_FALSE(difference_in(answer.peers[0], "education").counts());
  EXPECT_TRUE(difference_in(answer.peers[0], "population").counts());
}

TEST(AspirationalPeers, AnythingIsBetterThanNoneAtAll) {
  TestEdition world = working_world();
  world.value("ratio_population_pc_physician", "29001", 2021, {0})
      .value("ratio_population_pc_physician", "29003", 2021, {2500});
  world.value("ratio_population_pc_physician", "35001", 2021, {0});
  const Edition edition = world.open();
  const PeerAnswer answer = peers_of(edition, better_on(edition, "29001", "ratio_population_pc_physician"));
  EXPECT_THAT(codes_of(edition, answer), ElementsAre("29003"));
  const PeerAnswer other = peers_of(edition, better_on(edition, "29003", "ratio_population_pc_physician"));
  EXPECT_THAT(other.peers, IsEmpty()) << "none at all is the worst case and not the smallest number";
}

TEST(AspirationalPeers, SayWhenTheOwnValueIsWeak) {
  const Edition edition = working_world().open();
  TestEdition world = working_world();
  world.value("share_employed", "29001", 2023, {0.70, 0.68, 0.72, Grade::weak});
  const Edition weak = world.open();
  EXPECT_FALSE(
      peers_of(edition, better_on(edition, "29001", "share_employed")).peers[0].advantage->comparison.unreliable);
  EXPECT_TRUE(peers_of(weak, better_on(weak, "29001", "share_employed")).peers[0].advantage->comparison.unreliable);
}

TEST(AspirationalPeers, NeedAMetricAndAnOwnValue) {
  const Edition edition = working_world().open();
  PeerQuery query = better_on(edition, "29001", "share_employed");
  query.better.reset();
  EXPECT_EQ(peers_of(edition, query).outcome, PeerOutcome::no_metric);
  EXPECT_EQ(peers_of(edition, better_on(edition, "35003", "share_hs_degree")).outcome, PeerOutcome::no_value_to_beat);
}

TEST(BetterRules, ComeFromTheCatalogue) {
  TestEdition world = working_world();
  world.value("rate_crime_violent", "29001", 2023, {380.0}).value("pctl_income_80", "29001", 2023, {90000.0});
  const Edition edition = world.open();
  const auto rule = [&edition](std::string_view metric, Level level) {
    return better_rule(metric_named(metric), level, edition);
  };
  EXPECT_EQ(rule("share_employed", Level::county), BetterRule::possible);
  EXPECT_EQ(rule("pctl_income_80", Level::county), BetterRule::no_direction);
  EXPECT_EQ(rule("count_homeless", Level::county), BetterRule::no_direction);
  EXPECT_EQ(rule("ratio_white_nh_house_value_households", Level::county), BetterRule::no_direction);
  EXPECT_EQ(rule("rate_crime_violent", Level::county), BetterRule::not_between_places);
  EXPECT_EQ(rule("rate_injury_death", Level::place), BetterRule::not_for_this_level);
}

}  // namespace
}  // namespace foothold::metrics
