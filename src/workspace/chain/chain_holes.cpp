#include "workspace/chain/chain_holes.hpp"

#include <algorithm>
#include <set>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// The stages at which something stands to one side of a node.
class StagesBeside {
 public:
  explicit StagesBeside(const ChainNode& node)
      : before_(stages(node, ChainSide::before)), behind_(stages(node, ChainSide::behind)) {}

  [[nodiscard]] bool fill(const toolkit::ChainNeed& need) const {
    const auto& there = need.where == toolkit::ChainNeed::Where::before ? before_ : behind_;
    return std::ranges::any_of(need.stages, [&](std::size_t stage) { return there.contains(stage); });
  }

 private:
  static std::set<std::size_t> stages(const ChainNode& node, ChainSide side) {
    std::set<std::size_t> found;
    for (const ChainNode* one : all_on_side(node, side)) found.insert(one->stage);
    return found;
  }

  std::set<std::size_t> before_;
  std::set<std::size_t> behind_;
};

bool rests(const Record& record, const toolkit::ChainStage& stage) {
  const std::string answer = text_of(record.fields, stage.rest_field);
  return !answer.empty() && std::ranges::find(stage.rest_answers, answer) != stage.rest_answers.end();
}

}  // namespace

std::vector<ChainHole> holes_of(const EvidenceChain& chain, const ChainNode& node) {
  std::vector<ChainHole> holes;
  const toolkit::ChainStage& stage = chain.stages().stages.at(node.stage);
  if (node.record == nullptr || rests(*node.record, stage)) return holes;
  const StagesBeside beside(node);
  for (const toolkit::ChainNeed& need : stage.needs)
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
