#include "metrics/peers/peer_query.hpp"

#include <gmock/gmock.h>

#include "metrics/peers/peers_test_world.hpp"

namespace foothold::metrics {
namespace {

class PeerQueries : public testing::Test {
 protected:
  PeerQueries() : edition_(with_employment().open()) {}

  static TestEdition with_employment() {
    TestEdition world = peer_world();
    world.value("share_employed", "29001", 2023, {0.70, 0.68, 0.72})
        .value("rate_crime_violent", "29001", 2023, {380.0});
    return world;
  }

  Result<PeerQuery> parse(const std::string& query) const {
    return parse_peer_query(peer_query_text(*http::Query::parse(query)), place_in(edition_, "29001"), edition_);
  }

  Edition edition_;
};

TEST_F(PeerQueries, WithoutWordsAreTheUsualOnes) {
  const auto query = parse("");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->mode, PeerMode::similar);
  EXPECT_EQ(query->count, usual_peer_count);
  EXPECT_EQ(query->weak, WeakValues::used);
  EXPECT_EQ(query->weights, default_peer_weights());
  EXPECT_FALSE(query->better);
}

TEST_F(PeerQueries, ComeBackFromTheirAddress) {
  const std::string asked = "mode=aspirational&better=share_employed&count=3&weak=no&weight-income=2&weight-state=0";
  const auto query = parse(asked);
  ASSERT_TRUE(query);
  EXPECT_EQ(peer_query_address(*query, edition_.catalogue()), "?" + asked);
  EXPECT_EQ(peer_query_address(*parse(""), edition_.catalogue()), "");
}

TEST_F(PeerQueries, TakeAPredictorForItsFirstMetricThatCanBeBetter) {
  EXPECT_EQ(parse("better=employment")->better, metric_named("share_employed"));
}

TEST_F(PeerQueries, LeaveEmptyAnswersOfTheFormAsUsual) {
  const auto query = parse("mode=&better=&count=&weak=&weight-income=");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->weights, default_peer_weights());
}

struct Refused {
  const char* query;
  const char* field;
  const char* message;
};

TEST_F(PeerQueries, RefuseWhatDoesNotFitAndNameTheField) {
  const Refused cases[] = {
      {"mode=nearby", "mode", "peers.unknown_mode"},
      {"count=0", "count", "peers.malformed_count"},
      {"count=51", "count", "peers.malformed_count"},
      {"count=many", "count", "peers.malformed_count"},
      {"weak=maybe", "weak", "peers.malformed_weak"},
      {"weight-income=-1", "weight-income", "peers.malformed_weight"},
      {"weight-income=11", "weight-income", "peers.malformed_weight"},
      {"weight-luck=1", "weight", "peers.unknown_feature"},
      {"better=shoe_size", "better", "peers.unknown_metric"},
      {"better=pctl_income_80", "better", "peers.no_direction"},
      {"better=racial-diversity", "better", "peers.no_direction"},
      {"better=rate_crime_violent", "better", "peers.not_between_places"},
      {"better=rate_injury_death", "better", "peers.not_for_this_level"},
  };
  for (const Refused& one : cases) {
    const auto query = parse(one.query);
    ASSERT_FALSE(query) << one.query;
    EXPECT_EQ(query.error().kind, ErrorKind::invalid) << one.query;
    EXPECT_EQ(query.error().field, one.field) << one.query;
    EXPECT_EQ(query.error().message.key, one.message) << one.query;
    EXPECT_FALSE(real_library().messages.fill(Language::spanish, query.error().hint).empty()) << one.query;
  }
}

TEST_F(PeerQueries, TurnEveryOutcomeIntoARefusal) {
  for (const PeerOutcome outcome : {PeerOutcome::former_place, PeerOutcome::nothing_counts, PeerOutcome::no_metric,
                                    PeerOutcome::no_value_to_beat}) {
    const Error error = refuse_outcome(outcome);
    EXPECT_FALSE(error.field.empty());
    EXPECT_FALSE(real_library().messages.fill(Language::english, error.message).empty());
    EXPECT_FALSE(real_library().messages.fill(Language::english, error.hint).empty());
  }
}

}  // namespace
}  // namespace foothold::metrics
