#pragma once

#include <vector>

#include "workspace/chain/evidence_chain.hpp"

namespace foothold::workspace {

// The thread of one object: everything before it and behind it. Pure; borrows the chain.

// A line from a node to one that rests on it, drawn only where no longer way leads from one to the other: that an
// action names the finding behind its priority adds nothing to the picture.
struct ThreadLine {
  const ChainNode* from = nullptr;
  const ChainNode* to = nullptr;

  friend bool operator==(const ThreadLine&, const ThreadLine&) = default;
};

struct Thread {
  std::vector<const ChainNode*> nodes;  // the object among them, by stage and title
  std::vector<ThreadLine> lines;        // in the order of the nodes
};
[[nodiscard]] Thread thread_of(const ChainNode& node);

// The same as an outline to one side: each node stands below the one from which a line leads to it.
struct OutlineStep {
  const ChainNode* node = nullptr;
  int depth = 0;       // 0 for the nearest
  bool again = false;  // it stands above already, with what follows from it
};
[[nodiscard]] std::vector<OutlineStep> outline_of(const ChainNode& node, ChainSide side);

}  // namespace foothold::workspace
