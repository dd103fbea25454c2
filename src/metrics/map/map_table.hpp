#pragma once

#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/map/map_query.hpp"
#include "metrics/map/metric_map.hpp"

namespace foothold::metrics {

// The numbers of a map as a table, a page at a time, with the form that narrows and orders it. The script may sort it
// in place only where all rows are on the page, and by value only where places may be ranked.
void map_table(html::Html& html, const html::PageContext& context, const Edition& edition, const MetricMap& map,
               const MapQuery& query);

}  // namespace foothold::metrics
