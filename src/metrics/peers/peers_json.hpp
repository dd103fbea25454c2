#pragma once

#include <string>

#include "metrics/peers/peers.hpp"

namespace foothold::metrics {

// An answer for scripts. The names of fields are a promise (docs/openapi.yaml). `spaces` must be those that it was
// found with.
[[nodiscard]] std::string peers_json(const PeerAnswer& answer, const PeerSpaces& spaces, const Edition& edition);
// The same as lines for a terminal: a heading line, then code, name, distance and how far apart the features are.
[[nodiscard]] std::string peers_text(const PeerAnswer& answer, const Edition& edition);

}  // namespace foothold::metrics
