#pragma once

#include "http/router.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/metrics_routes.hpp"

namespace foothold::metrics {

// Adds the pages of maps, and their data and pictures to the API. Both are borrowed and must outlive the router.
void add_map_routes(http::Router& router, const MetricsSite& metrics, const CountyShapes& shapes);

}  // namespace foothold::metrics
