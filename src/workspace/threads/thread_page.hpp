#pragma once

#include <string>

#include "workspace/chain/evidence_chain.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The thread of one object on a page of its own: as a picture, as an outline to both sides, and where it is torn.
// `node` is of the chain of what the reader sees, `whole` of the chain of everything, in which alone it can be said
// that something is missing.
[[nodiscard]] std::string thread_page(const ViewRequest& view, const ChainNode& node, const EvidenceChain& whole);

}  // namespace foothold::workspace
