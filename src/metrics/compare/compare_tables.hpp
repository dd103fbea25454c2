#pragma once

#include "html/html.hpp"
#include "html/page.hpp"
#include "metrics/compare/place_comparison.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// One line for each predictor with its headline number in each community, to be seen together.
void compare_overview(html::Html& html, const html::PageContext& context, const Edition& edition,
                      const PlaceComparison& comparison);

// Every metric by pillar and predictor: a chart of dots and intervals and the table of the same numbers, with what can
// be said of each. A chart holds only communities that may be compared with the first.
void compare_details(html::Html& html, const html::PageContext& context, const Edition& edition,
                     const toolkit::Framework& framework, const PlaceComparison& comparison);

}  // namespace foothold::metrics
