#include "workspace/chain/chain_holes.hpp"

#include <algorithm>
#include <set>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

bool rests(const EvidenceChain& chain, const ChainNode& node) {
  if (node.record == nullptr) return false;
  const toolkit::ChainStage& stage = chain.stages().stages.at(node.stage);
  const std::string answer = text_of(node.record->fields, stage.rest_field);
  return !answer.empty() && std::ranges::find(stage.rest_answers, answer) != stage.rest_answers.end();
}

// The stages at which something stands to both sides of a node.
class StagesBeside {
 public:
  StagesBeside(const EvidenceChain& chain, const ChainNode& node) {
    for (const ChainNode* one : all_on_side(node, ChainSide::before)) before_.insert(one->stage);
    // What is only an idea, or was dropped, does not follow.
    for (const ChainNode* one : all_on_side(node, ChainSide::behind))
      if (!rests(chain, *one)) behind_.insert(one->stage);
  }

  [[nodiscard]] bool fill(const toolkit::ChainNeed& need) const {
    const auto& there = need.where == toolkit::ChainNeed::Where::before ? before_ : behind_;
    return std::ranges::any_of(need.stages, [&](std::size_t stage) { return there.contains(stage); });
  }

 private:
  std::set<std::size_t> before_;
  std::set<std::size_t> behind_;
};

}  // namespace

std::vector<ChainHole> holes_of(const EvidenceChain& chain, const ChainNode& node) {
  std::vector<ChainHole> holes;
  if (node.record == nullptr || rests(chain, node)) return holes;
  const StagesBeside beside(chain, node);
  for (const toolkit::ChainNeed& need : chain.stages().stages.at(node.stage).needs)
    if (!beside.fill(need)) holes.push_back({&node, &need});
  return holes;
}

std::vector<ChainHole> all_holes(const EvidenceChain& chain) {
  std::vector<ChainHole> holes;
  for (const ChainNode* node : chain.nodes()) std::ranges::copy(holes_of(chain, *node), std::back_inserter(holes));
  // Needs of one stage lie beside each other in the content, so their addresses tell their order.
  std::ranges::stable_sort(holes, [](const ChainHole& left, const ChainHole& right) {
    if (left.node->stage != right.node->stage) return left.node->stage < right.node->stage;
    return left.need < right.need;
  });
  return holes;
}

}  // namespace foothold::workspace
