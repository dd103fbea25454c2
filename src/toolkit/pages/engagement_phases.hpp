#pragma once

#include <vector>

#include "html/page.hpp"
#include "toolkit/engagement_phase.hpp"

namespace foothold::toolkit {

// A table of what residents decide or shape in each phase, and of the methods that fit. Stands below a heading with the
// words of "chapter.phases". Nothing when there are no phases.
void engagement_phase_table(html::Html& html, const html::PageContext& context,
                            const std::vector<EngagementPhase>& phases);

}  // namespace foothold::toolkit
