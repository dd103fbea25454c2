#pragma once

#include "html/page.hpp"
#include "metrics/comparison/gap.hpp"

namespace foothold::metrics {

// The groups of one breakdown beside the reference that the reader chose: a table with difference, ratio, verdict,
// people and trend, the gaps over the years as chart and table, and the working.
void gap_section(html::Html& html, const html::PageContext& context, const Edition& edition, const GroupGaps& gaps);

}  // namespace foothold::metrics
