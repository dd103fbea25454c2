#pragma once

#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// What the shades of a map mean, each with the number of counties, and the median of the nation. The classes are drawn
// as samples that use the patterns of the map on the same page.
void map_legend(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map);

// The same as lines of text for a picture that stands alone.
struct LegendLine {
  Shade shade = Shade::classed;
  std::size_t class_index = 0;
  bool weak = false;
  std::string text;
};
[[nodiscard]] std::vector<LegendLine> legend_lines(const html::PageContext& context, const Edition& edition,
                                                   const MetricMap& map);

}  // namespace foothold::metrics
