#pragma once

#include <memory>

#include "http/router.hpp"
#include "metrics/metrics_routes.hpp"
#include "metrics/peers/peer_space.hpp"

namespace foothold::metrics {

// Adds the page and the API of a community's peers. `metrics` must outlive the router.
void add_peer_routes(http::Router& router, const MetricsSite& metrics, const std::shared_ptr<const PeerSpaces>& spaces);

}  // namespace foothold::metrics
