#pragma once

#include <memory>

#include "http/router.hpp"
#include "metrics/metrics_routes.hpp"
#include "metrics/peers/peer_space.hpp"

namespace foothold::metrics {

// Adds the page and the API that lay communities side by side. `metrics` must outlive the router.
void add_compare_routes(http::Router& router, const MetricsSite& metrics,
                        const std::shared_ptr<const PeerSpaces>& spaces);

}  // namespace foothold::metrics
