#pragma once

#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/map/map_page.hpp"

namespace foothold::metrics {

// The form that leads to another map: metric, year, group, counties or cities. It is sent to /map, which knows the
// address of each.
void map_form(html::Html& html, const html::PageContext& context, const MapParts& parts, const MapQuery& query);

// The form above the table: one state, and the order of the rows where they may be ordered by value.
void rows_form(html::Html& html, const html::PageContext& context, const Edition& edition, const MapQuery& query,
               bool may_be_ranked);

}  // namespace foothold::metrics
