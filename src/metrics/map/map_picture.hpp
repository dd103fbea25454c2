#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// A map as an SVG file that stands alone: title, counties, legend, median, source and release. All colours are
// attributes of the shapes, so that it needs no style sheet and may be shown where styles are forbidden.
[[nodiscard]] std::string map_picture(const html::PageContext& context, const Edition& edition, const MetricMap& map,
                                      const CountyShapes& shapes);

}  // namespace foothold::metrics
