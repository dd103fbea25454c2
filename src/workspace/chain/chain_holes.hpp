#pragma once

#include <vector>

#include "workspace/chain/evidence_chain.hpp"

namespace foothold::workspace {

// Where the chain is torn: something that should stand before or behind a record does not. Pure; borrows the chain and
// the toolkit.
struct ChainHole {
  const ChainNode* node = nullptr;
  const toolkit::ChainNeed* need = nullptr;
};

// Of one node, in the order of the content. Published numbers have none, and neither have ideas that nobody has chosen
// yet; nor does such an idea fill the hole behind something.
[[nodiscard]] std::vector<ChainHole> holes_of(const EvidenceChain& chain, const ChainNode& node);
// Of all of them, by the stage at which they stand, then by what is missing, then by title.
[[nodiscard]] std::vector<ChainHole> all_holes(const EvidenceChain& chain);

}  // namespace foothold::workspace
