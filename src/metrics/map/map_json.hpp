#pragma once

#include <string>

#include "metrics/edition/edition.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// A map for scripts (docs/openapi.yaml): what it shows, the rule and limits of its classes, the median of the nation,
// and for every place of the year its class, value, bounds, grade or the reason why there is none, and whether the
// page's map has a shape for it.
[[nodiscard]] std::string map_json(const MetricMap& map, const Edition& edition, const CountyShapes& shapes);

}  // namespace foothold::metrics
