#pragma once

#include <string>

#include "workspace/chain/chain_holes.hpp"
#include "workspace/chain/evidence_chain.hpp"

namespace foothold::workspace {

// The thread of something as JSON: what stands before and behind it, the lines between, and what is missing. `node` is
// of the chain of what the reader sees; the holes are those of the whole chain.
[[nodiscard]] std::string thread_json(const EvidenceChain& chain, const ChainNode& node,
                                      const std::vector<ChainHole>& holes);

}  // namespace foothold::workspace
