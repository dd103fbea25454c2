#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/peers/peers.hpp"

namespace foothold::metrics {

// The words about peers in the language of a page, the same on every page. All pure.

[[nodiscard]] const std::string& feature_words(const html::PageContext& context, std::size_t feature);
// "Very close (0.12)", "Far apart (2.00)", "Same state"; that a value is missing; that the feature does not count.
[[nodiscard]] std::string nearness_words(const html::PageContext& context, std::size_t feature,
                                         const PeerDifference& difference);
// In what the peer is most alike and most different, and whether that rests on Weak values; one to four sentences. The
// state is left out, because the name of a place says it.
[[nodiscard]] std::string reason_words(const html::PageContext& context, const Peer& peer);
// "Employed adults: 82.4% against 78.0% (2023). The difference is beyond the margins of error."
[[nodiscard]] std::string advantage_words(const html::PageContext& context, const Edition& edition,
                                          const PeerAdvantage& advantage);
// The published numbers behind a feature, with " · " between: "$32,000 · $70,000"; for the state its name.
[[nodiscard]] std::string feature_values(const html::PageContext& context, const Edition& edition,
                                         const PeerSpace& space, PlaceIndex place, std::size_t feature);
// A distance as people read it: two decimals.
[[nodiscard]] std::string distance_number(double distance);

}  // namespace foothold::metrics
