#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "metrics/comparison/comparison.hpp"
#include "metrics/peers/peer_space.hpp"

namespace foothold::metrics {

enum class PeerMode {
  similar,      // among all communities of the level
  same_state,   // among those of the state
  aspirational  // among those that do better on one metric
};

inline constexpr std::size_t usual_peer_count = 10;
inline constexpr std::size_t most_peers = 50;
inline constexpr double largest_peer_weight = 10.0;

struct PeerQuery {
  PlaceIndex place = 0;
  PeerMode mode = PeerMode::similar;
  std::size_t count = usual_peer_count;
  WeakValues weak = WeakValues::used;
  PeerWeights weights = default_peer_weights();
  std::optional<MetricIndex> better;  // of the aspirational mode: the metric on which peers do better
};

// How far apart two communities are in one feature: the root of the mean square of the differences of its columns, in
// standard deviations among all communities of the level; for the state 0 or 1.
struct PeerDifference {
  double difference = absent;  // absent when the feature does not count
  bool assumed = false;  // for some column the other community has no value, which counts as one standard deviation
  bool weak = false;     // rests partly on a value graded Weak
  [[nodiscard]] bool counts() const { return difference >= 0.0; }
};

// On which published values a peer does better, in the same year.
struct PeerAdvantage {
  Reading own;
  Reading other;
  Comparison comparison;  // other minus own, corrected with those of all peers of the answer; refused where the own
                          // value stands for "none at all", than which anything is better
};

struct Peer {
  PlaceIndex place = 0;
  double distance = 0.0;
  std::array<PeerDifference, peer_feature_count> differences;
  std::optional<PeerAdvantage> advantage;

  [[nodiscard]] bool rests_on_weak() const;
};

// Why there may be no peers.
enum class PeerOutcome {
  found,            // peers may still be empty: nobody else fits
  former_place,     // the place came to an end; peers are sought among those that exist today
  nothing_counts,   // every feature has no weight, or no value for the place
  no_metric,        // the aspirational mode without a metric
  no_value_to_beat  // the place has no value of the metric
};
[[nodiscard]] std::string_view peer_outcome_name(PeerOutcome outcome);  // "found", "former_place", …
[[nodiscard]] std::string_view peer_mode_name(PeerMode mode);           // "similar", "state", "aspirational"
[[nodiscard]] std::optional<PeerMode> peer_mode_from_name(std::string_view name);

struct PeerAnswer {
  PeerQuery query;
  PeerOutcome outcome = PeerOutcome::found;
  std::vector<Peer> peers;         // nearest first; equals by their code
  std::size_t candidates = 0;      // communities that were looked at
  std::optional<Reading> to_beat;  // of the aspirational mode: the place's own newest value
};

// Whether somebody can be better on a metric.
enum class BetterRule {
  possible,
  no_direction,        // more is neither better nor worse, or it is a pair or a plain count
  not_between_places,  // the catalogue forbids comparing places
  not_for_this_level   // not published for the level
};
[[nodiscard]] BetterRule better_rule(MetricIndex metric, Level level, const Edition& edition);

// The communities nearest to one. The distance is the root of the weighted mean square of the differences of all
// features that count: those with a weight above 0 for which the place itself has a value. Where another community
// lacks a value that counts, one standard deviation is assumed, so that a hole in the data makes nobody alike. In the
// aspirational mode the feature that holds the metric does not count, and a peer's value must be published for the year
// of the place's newest value, not be graded Weak, and be better: beyond the margins of error where both have one, at
// 5 % shared out among the peers asked for (Bonferroni), else by the number alone, which its comparison then says.
[[nodiscard]] PeerAnswer find_peers(const PeerQuery& query, const PeerSpaces& spaces, const Edition& edition);

}  // namespace foothold::metrics
