#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Something that stands in the evidence chain: a record, or a published number to which records refer.
struct ChainNode {
  std::string key;        // the id of the record, or the reference: "reading:29019/share_employed/2023/all/All"
  std::size_t stage = 0;  // its place among the stages of the toolkit
  const Record* record = nullptr;  // null for a published number

  std::vector<const ChainNode*> before;  // what it rests on
  std::vector<const ChainNode*> behind;  // what rests on it
};

// What the records of a coalition rest on, each from the numbers and voices up to what is told of it: all references
// between records of two stages, which lead from the later stage to the earlier one and so never in a circle.
// Neighbours are in the order of their stages, then of their titles, each once. Owns its nodes, borrows the records,
// and never changes, so any thread may ask; a node stays where it is as long as the chain stands.
class EvidenceChain {
 public:
  explicit EvidenceChain(const CoalitionRecords& records);
  EvidenceChain(const EvidenceChain&) = delete;
  EvidenceChain& operator=(const EvidenceChain&) = delete;

  [[nodiscard]] const ChainNode* find(std::string_view key) const;  // null when it does not stand in the chain
  // By stage, then by title.
  [[nodiscard]] const std::vector<const ChainNode*>& nodes() const { return ordered_; }
  [[nodiscard]] const toolkit::EvidenceStages& stages() const { return stages_; }

 private:
  void add_records(const CoalitionRecords& records);
  void add_links(const CoalitionRecords& records);
  ChainNode* node_of(std::string_view kind, std::string_view id);
  void order();

  const toolkit::EvidenceStages& stages_;
  std::map<std::string, ChainNode, std::less<>> nodes_;
  std::vector<const ChainNode*> ordered_;
};

// Everything before or behind a node, at whatever distance, by stage and title and without the node itself.
enum class ChainSide { before, behind };
[[nodiscard]] std::vector<const ChainNode*> all_on_side(const ChainNode& node, ChainSide side);

}  // namespace foothold::workspace
