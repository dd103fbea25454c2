#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapters 4 and 5. Each adds what stands below its title.

// What each priority rests on and what follows from it, and where the chain is torn: chain/chain_holes.hpp.
void write_evidence_chain(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
