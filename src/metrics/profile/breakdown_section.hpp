#pragma once

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// The groups of one breakdown of one metric: a chart of the newest year, the widest gap in words, and a table of all
// years. Writes nothing when the community has no value in any group.
void breakdown_section(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex place,
                       MetricIndex metric, const PublishedBreakdown& published);

}  // namespace foothold::metrics
