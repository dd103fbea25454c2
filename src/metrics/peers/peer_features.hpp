#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace foothold::metrics {

// How the published numbers of a column are laid out before they are compared. Numbers of people and dollars go by
// their logarithm: twice as many is as far for a small community as for a large one.
enum class PeerScale { plain, logarithm };

struct PeerColumn {
  std::string_view metric;  // a column's name, or "population"
  PeerScale scale = PeerScale::plain;
};

// One thing in which communities may be alike. Its columns count together as one; the feature without columns is the
// state, in which two communities are either the same or not.
struct PeerFeature {
  std::string_view id;  // a promise: scripts and addresses name weights by it
  std::vector<PeerColumn> columns;
  double weight = 1.0;  // unless the reader says otherwise
};

inline constexpr std::size_t peer_feature_count = 7;
using PeerWeights = std::array<double, peer_feature_count>;

// All features, always in the same order. Columns were chosen by what is published for most counties and cities in
// their newest year. The state counts half by default: laws and programs of a state matter, but should not outweigh
// what people live with.
[[nodiscard]] std::span<const PeerFeature> peer_features();
[[nodiscard]] std::optional<std::size_t> find_peer_feature(std::string_view id);
[[nodiscard]] PeerWeights default_peer_weights();

}  // namespace foothold::metrics
