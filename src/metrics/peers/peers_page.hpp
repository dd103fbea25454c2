#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/peers/peers.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// /places/{geoid}/peers: the communities nearest to one, why they are near, and how that was worked out. Pure; `spaces`
// must be those that the answer was found with.
[[nodiscard]] std::string peers_page(const html::PageContext& context, const Edition& edition,
                                     const toolkit::Framework& framework, const PeerSpaces& spaces,
                                     const PeerAnswer& answer);

}  // namespace foothold::metrics
