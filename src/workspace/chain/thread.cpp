#include "workspace/chain/thread.hpp"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace foothold::workspace {
namespace {

using Nodes = std::vector<const ChainNode*>;

bool has(const Nodes& nodes, const ChainNode* node) {
  return std::ranges::find(nodes, node) != nodes.end();
}

// Neighbours to one side that none of the other neighbours leads to.
class Nearest {
 public:
  explicit Nearest(ChainSide side) : side_(side) {}

  const Nodes& of(const ChainNode& node) {
    const auto [at, is_new] = nearest_.try_emplace(&node);
    if (is_new) at->second = find(node);
    return at->second;
  }

 private:
  Nodes find(const ChainNode& node) {
    const Nodes& beside = side_ == ChainSide::before ? node.before : node.behind;
    std::set<const ChainNode*> further;
    for (const ChainNode* one : beside) {
      const Nodes& reached = reach(*one);
      further.insert(reached.begin(), reached.end());
    }
    Nodes nearest;
    std::ranges::copy_if(beside, std::back_inserter(nearest),
                         [&](const ChainNode* one) { return !further.contains(one); });
    return nearest;
  }

  const Nodes& reach(const ChainNode& node) {
    const auto [at, is_new] = reach_.try_emplace(&node);
    if (is_new) at->second = all_on_side(node, side_);
    return at->second;
  }

  ChainSide side_;
  std::map<const ChainNode*, Nodes> nearest_;
  std::map<const ChainNode*, Nodes> reach_;
};

}  // namespace

Thread thread_of(const ChainNode& node) {
  Thread thread;
  thread.nodes = all_on_side(node, ChainSide::before);
  thread.nodes.push_back(&node);
  std::ranges::copy(all_on_side(node, ChainSide::behind), std::back_inserter(thread.nodes));
  Nearest behind(ChainSide::behind);
  for (const ChainNode* from : thread.nodes)
    for (const ChainNode* to : behind.of(*from))
      if (has(thread.nodes, to)) thread.lines.push_back({from, to});
  return thread;
}

std::vector<OutlineStep> outline_of(const ChainNode& node, ChainSide side) {
  Nearest nearest(side);
  std::vector<OutlineStep> outline;
  std::set<const ChainNode*> seen;
  std::vector<OutlineStep> waiting;
  const auto wait_for = [&](const ChainNode& from, int depth) {
    for (const ChainNode* one : std::views::reverse(nearest.of(from))) waiting.push_back({one, depth, false});
  };
  wait_for(node, 0);
  while (!waiting.empty()) {
    OutlineStep next = waiting.back();
    waiting.pop_back();
    next.again = !seen.insert(next.node).second;
    outline.push_back(next);
    if (!next.again) wait_for(*next.node, next.depth + 1);
  }
  return outline;
}

}  // namespace foothold::workspace
