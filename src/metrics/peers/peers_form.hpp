#pragma once

#include "html/page.hpp"
#include "metrics/peers/peers.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// The form that asks for other peers: mode, metric, number, Weak values and the weight of each feature. It is sent with
// GET, so the address is all there is to keep or pass on. Below it the metrics that cannot be chosen, with the reason.
void peers_form(html::Html& html, const html::PageContext& context, const Edition& edition,
                const toolkit::Framework& framework, const PeerQuery& query);

}  // namespace foothold::metrics
