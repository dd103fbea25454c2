#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "http/request.hpp"
#include "metrics/peers/peers.hpp"

namespace foothold::metrics {

// What somebody asks of peers, as typed: in an address, in a form, on the command line. Empty means "as usual".
struct PeerQueryText {
  std::string mode;    // "similar", "state" or "aspirational"
  std::string count;   // 1 to 50
  std::string weak;    // "yes" uses Weak values, "no" leaves them out
  std::string better;  // a column's name, or a predictor, which stands for the first of its metrics that can be better
  std::vector<std::pair<std::string, std::string>> weights;  // a feature and a number from 0 to 10
};

// The parts of an address: mode, count, weak, better, and weight-FEATURE.
[[nodiscard]] PeerQueryText peer_query_text(const http::Query& query);

// Refused (`invalid`, naming the field) for a name or number that does not fit, and for a metric on which nobody can be
// better; the message then says why.
Result<PeerQuery> parse_peer_query(const PeerQueryText& text, PlaceIndex place, const Edition& edition);

// The part of an address behind the question mark that asks for the same; empty when all is as usual.
[[nodiscard]] std::string peer_query_address(const PeerQuery& query, const Catalogue& catalogue);

// Why there are no peers, as a refusal for those who wait for data and not for a page. Only for an outcome that is not
// `found`.
[[nodiscard]] Error refuse_outcome(PeerOutcome outcome);

}  // namespace foothold::metrics
