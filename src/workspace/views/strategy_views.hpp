#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapters 4 and 5. Each adds what stands below its title.

// What each priority rests on and what follows from it, and where the chain is torn: chain/chain_holes.hpp.
void write_evidence_chain(html::Html& html, const ViewRequest& view);
// The programs that there are, beside the predictors: systems/program_portfolio.hpp.
void write_programs(html::Html& html, const ViewRequest& view);
// What holds each priority in place in the six conditions: systems/condition_matrix.hpp.
void write_conditions(html::Html& html, const ViewRequest& view);
// Who has power over a change, and where they stand: systems/power_grid.hpp.
void write_power(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
