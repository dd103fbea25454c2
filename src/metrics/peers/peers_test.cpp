#include "metrics/peers/peers.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "metrics/peers/peers_test_world.hpp"

namespace foothold::metrics {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

const double one_score = std::sqrt(1.5);

TEST(Peers, AreNearestFirstInStandardDeviations) {
  const Edition edition = peer_world().open();
  const PeerAnswer answer = peers_of(edition, only(edition, "29001", {"education"}));
  EXPECT_EQ(answer.outcome, PeerOutcome::found);
  ASSERT_THAT(codes_of(edition, answer), ElementsAre("35003", "29003", "35001"));
  EXPECT_THAT(answer.peers[1].distance, DoubleNear(one_score, 1e-12));
  EXPECT_THAT(answer.peers[2].distance, DoubleNear(2 * one_score, 1e-12));
  EXPECT_EQ(answer.candidates, 3U);
}

TEST(Peers, WithoutAValueAreTakenToBeOneStandardDeviationAway) {
  const Edition edition = peer_world().open();
  const PeerAnswer answer = peers_of(edition, only(edition, "29001", {"education"}));
  EXPECT_DOUBLE_EQ(answer.peers[0].distance, 1.0);
  EXPECT_TRUE(difference_in(answer.peers[0], "education").assumed);
  EXPECT_FALSE(difference_in(answer.peers[1], "education").assumed);
}

TEST(Peers, AreNotSoughtByAFeatureThatThePlaceItselfLacks) {
  const Edition edition = peer_world().open();
  const PeerAnswer both = peers_of(edition, only(edition, "35003", {"education", "population"}));
  const PeerAnswer people = peers_of(edition, only(edition, "35003", {"population"}));
  EXPECT_THAT(codes_of(edition, both), ElementsAre("29001", "29003", "35001"));
  EXPECT_FALSE(difference_in(both.peers[0], "education").counts());
  EXPECT_DOUBLE_EQ(both.peers[0].distance, people.peers[0].distance);
  EXPECT_EQ(peers_of(edition, only(edition, "35003", {"education"})).outcome, PeerOutcome::nothing_counts);
}

TEST(Peers, AreMeasuredByRatioWhereNumbersOfPeopleCount) {
  const Edition edition = peer_world().open();
  const PeerAnswer answer = peers_of(edition, only(edition, "29001", {"population"}));
  // 500, 1000, 2000 and 4000 are −1.5, −0.5, 0.5 and 1.5 doublings from their mean; the spread is √1.25 doublings.
  ASSERT_THAT(codes_of(edition, answer), ElementsAre("29003", "35003", "35001"));
  EXPECT_THAT(answer.peers[0].distance, DoubleNear(1 / std::sqrt(1.25), 1e-12));
  EXPECT_THAT(answer.peers[1].distance, DoubleNear(1 / std::sqrt(1.25), 1e-12));
  EXPECT_THAT(answer.peers[2].distance, DoubleNear(2 / std::sqrt(1.25), 1e-12));
}

TEST(Peers, CountAFeatureOfSeveralColumnsAsOne) {
  TestEdition world = peer_world();
  for (const char* metric : {"pctl_income_20", "pctl_income_50", "pctl_income_80"})
    world.value(metric, "29001", 2023, {10000}).value(metric, "29003", 2023, {20000});
  const Edition edition = world.open();
  const PeerAnswer answer = peers_of(edition, only(edition, "29001", {"income"}));
  EXPECT_THAT(answer.peers.back().distance, DoubleNear(2.0, 1e-12)) << "two values are one deviation from their mean";
  const PeerAnswer both = peers_of(edition, only(edition, "29001", {"income", "state"}));
  EXPECT_THAT(codes_of(edition, both).back(), "29003");
  EXPECT_THAT(both.peers.back().distance, DoubleNear(std::sqrt((4.0 + 0.0) / 2), 1e-12));
}

TEST(Peers, FollowTheWeights) {
  const Edition edition = peer_world().open();
  PeerQuery query = only(edition, "29001", {"education", "state"});
  EXPECT_DOUBLE_EQ(difference_in(peers_of(edition, query).peers[0], "state").difference, 0.0);
  query.weights[find_peer_feature("state").value()] = 3.0;
  const PeerAnswer answer = peers_of(edition, query);
  ASSERT_THAT(codes_of(edition, answer), ElementsAre("29003", "35003", "35001"));
  EXPECT_THAT(answer.peers[0].distance, DoubleNear(std::sqrt((1.5 + 3 * 0) / 4), 1e-12));
  EXPECT_THAT(answer.peers[2].distance, DoubleNear(std::sqrt((6.0 + 3 * 1) / 4), 1e-12));
}

TEST(Peers, InTheSameStateOnlyWhenAskedFor) {
  const Edition edition = peer_world().open();
  PeerQuery query = only(edition, "29001", {"education"});
  query.mode = PeerMode::same_state;
  EXPECT_THAT(codes_of(edition, peers_of(edition, query)), ElementsAre("29003"));
}

TEST(Peers, OfACityAreCities) {
  const Edition edition = peer_world().open();
  EXPECT_THAT(codes_of(edition, peers_of(edition, only(edition, "2915670", {"population"}))), ElementsAre("3539380"));
}

TEST(Peers, StopAtTheNumberAskedFor) {
  const Edition edition = peer_world().open();
  PeerQuery query = only(edition, "29001", {"population"});
  query.count = 2;
  EXPECT_EQ(peers_of(edition, query).peers.size(), 2U);
}

TEST(Peers, SayWhenTheyRestOnWeakValues) {
  const Edition edition = peer_world().open();
  const PeerAnswer answer = peers_of(edition, only(edition, "29001", {"education"}));
  EXPECT_TRUE(answer.peers[1].rests_on_weak()) << "the other value is Weak";
  EXPECT_FALSE(answer.peers[2].rests_on_weak());
  const PeerAnswer own = peers_of(edition, only(edition, "29003", {"education"}));
  EXPECT_TRUE(own.peers.back().rests_on_weak()) << "the own value is Weak";
}

TEST(Peers, TakeWeakValuesAsMissingWhenTheyAreLeftOut) {
  const Edition edition = peer_world().open();
  PeerQuery query = only(edition, "29001", {"education"});
  query.weak = WeakValues::left_out;
  const PeerAnswer answer = peers_of(edition, query);
  EXPECT_THAT(codes_of(edition, answer), ElementsAre("29003", "35003", "35001"));
  EXPECT_TRUE(difference_in(answer.peers[0], "education").assumed);
  EXPECT_FALSE(answer.peers[0].rests_on_weak());
  EXPECT_THAT(answer.peers[2].distance, DoubleNear(2.0, 1e-12)) << "the spread is that of the other two";
  query.place = place_in(edition, "29003");
  EXPECT_EQ(peers_of(edition, query).outcome, PeerOutcome::nothing_counts);
}

TEST(Peers, AreNotSoughtForAPlaceThatCameToAnEnd) {
  const Edition edition = peer_world().open();
  const PeerAnswer answer = peers_of(edition, only(edition, "29005", {"education"}));
  EXPECT_EQ(answer.outcome, PeerOutcome::former_place);
  EXPECT_THAT(answer.peers, IsEmpty());
}

TEST(Peers, ExistForEveryDefaultFeature) {
  const Edition edition = peer_world().open();
  PeerQuery query;
  query.place = place_in(edition, "29001");
  EXPECT_EQ(peers_of(edition, query).peers.size(), 3U);
  for (const PeerFeature& feature : peer_features())
    for (const PeerColumn& column : feature.columns)
      EXPECT_TRUE(column.metric == "population" || real_catalogue().find_metric(column.metric)) << column.metric;
}

}  // namespace
}  // namespace foothold::metrics
