#pragma once

// Only for tests: five counties and two cities of which everything that finds peers is easy to work out by hand.

#include "metrics/metrics_test_world.hpp"
#include "metrics/peers/peers.hpp"

namespace foothold::metrics {

// The share of high school graduates is 0.80, 0.85 and 0.90 in three counties: mean 0.85, standard deviation
// √(0.005 / 3) = 0.0408, so that their standard scores are −√1.5, 0 and √1.5. Two of the three are in Missouri. A
// fourth county has no such share. The fifth came to an end.
inline TestEdition peer_world() {
  TestEdition world;
  world.place("29001", "Adair County").place("29003", "Andrew County").place("35001", "Bernalillo County");
  world.place("35003", "Catron County").place("29005", "Atchison County", 2014, 2020);
  world.place("2915670", "Columbia city").place("3539380", "Las Cruces city");
  world.value("share_hs_degree", "29001", 2023, {0.80, 0.78, 0.82});
  world.value("share_hs_degree", "29003", 2023, {0.85, 0.83, 0.87, Grade::weak});
  world.value("share_hs_degree", "35001", 2023, {0.90, 0.88, 0.92});
  world.value("share_hs_degree", "29005", 2018, {0.10, 0.08, 0.12});
  world.value("share_hs_degree", "2915670", 2023, {0.95, 0.93, 0.97});
  world.people("29001", 2023, 1000).people("29003", 2023, 2000).people("35001", 2023, 4000).people("35003", 2023, 500);
  world.people("2915670", 2023, 130000).people("3539380", 2023, 110000);
  return world;
}

// A question in which only the named features count.
inline PeerQuery only(const Edition& edition, std::string_view geoid,
                      std::initializer_list<std::string_view> features) {
  PeerQuery query;
  query.place = place_in(edition, geoid);
  query.weights = {};
  for (const std::string_view feature : features) query.weights[find_peer_feature(feature).value()] = 1.0;
  return query;
}

inline PeerAnswer peers_of(const Edition& edition, const PeerQuery& query) {
  return find_peers(query, PeerSpaces(edition), edition);
}

inline std::vector<std::string> codes_of(const Edition& edition, const PeerAnswer& answer) {
  std::vector<std::string> codes;
  for (const Peer& peer : answer.peers) codes.emplace_back(edition.places().at(peer.place).geoid.text());
  return codes;
}

inline const PeerDifference& difference_in(const Peer& peer, std::string_view feature) {
  return peer.differences[find_peer_feature(feature).value()];
}

}  // namespace foothold::metrics
