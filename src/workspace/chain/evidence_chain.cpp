#include "workspace/chain/evidence_chain.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "toolkit/record_types/record_validation.hpp"

namespace foothold::workspace {
namespace {

bool stands_first(const ChainNode* left, const ChainNode* right) {
  const auto rank = [](const ChainNode* node) {
    return std::tuple(node->stage, node->record == nullptr ? std::string_view() : std::string_view(node->record->title),
                      std::string_view(node->key));
  };
  return rank(left) < rank(right);
}

// Two fields may refer to the same.
void sort_once(std::vector<const ChainNode*>& nodes) {
  std::ranges::sort(nodes, stands_first);
  const auto repeated = std::ranges::unique(nodes);
  nodes.erase(repeated.begin(), repeated.end());
}

// "options.2.findings" without the places of its rows: "options.findings".
std::string without_places(std::string_view path) {
  std::string field;
  for (std::size_t from = 0; from <= path.size();) {
    const std::size_t to = std::min(path.find('.', from), path.size());
    const std::string_view part = path.substr(from, to - from);
    const bool is_place = !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_place) field.append(field.empty() ? "" : ".").append(part);
    from = to + 1;
  }
  return field;
}

}  // namespace

EvidenceChain::EvidenceChain(const CoalitionRecords& records) : stages_(records.toolkit().evidence) {
  add_records(records);
  add_links(records);
  order();
}

const ChainNode* EvidenceChain::find(std::string_view key) const {
  const auto at = nodes_.find(key);
  return at == nodes_.end() ? nullptr : &at->second;
}

void EvidenceChain::add_records(const CoalitionRecords& records) {
  for (const Record& record : records.all())
    if (const auto stage = stages_.stage_of(record.type))
      nodes_.emplace(record.id,
                     ChainNode{.key = record.id, .stage = *stage, .record = &record, .before = {}, .behind = {}});
}

// Published numbers come into the chain by the first reference to them.
ChainNode* EvidenceChain::node_of(std::string_view kind, std::string_view id) {
  const bool is_reading = kind == toolkit::reading_kind;
  const std::string key = is_reading ? std::string(kind) + ":" + std::string(id) : std::string(id);
  if (const auto at = nodes_.find(key); at != nodes_.end()) return &at->second;
  const auto stage = stages_.stage_of(kind);
  if (!is_reading || !stage) return nullptr;
  return &nodes_.emplace(key, ChainNode{.key = key, .stage = *stage, .record = nullptr, .before = {}, .behind = {}})
              .first->second;
}

void EvidenceChain::add_links(const CoalitionRecords& records) {
  for (const Record& record : records.all()) {
    const toolkit::RecordType* type = records.toolkit().record_types.find(record.type);
    const auto at = nodes_.find(record.id);
    if (type == nullptr || at == nodes_.end()) continue;
    for (const toolkit::RecordLink& link : toolkit::links_of(*type, record.fields)) {
      if (!stages_.counts(record.type, without_places(link.path))) continue;
      ChainNode* other = node_of(link.kind, link.id);
      if (other == nullptr || other->stage == at->second.stage) continue;
      ChainNode& earlier = other->stage < at->second.stage ? *other : at->second;
      ChainNode& later = other->stage < at->second.stage ? at->second : *other;
      later.before.push_back(&earlier);
      earlier.behind.push_back(&later);
    }
  }
}

void EvidenceChain::order() {
  for (auto& [key, node] : nodes_) {
    sort_once(node.before);
    sort_once(node.behind);
    ordered_.push_back(&node);
  }
  std::ranges::sort(ordered_, stands_first);
}

std::vector<const ChainNode*> all_on_side(const ChainNode& node, ChainSide side) {
  std::set<const ChainNode*> seen;
  std::vector<const ChainNode*> waiting = {&node};
  while (!waiting.empty()) {
    const ChainNode* next = waiting.back();
    waiting.pop_back();
    for (const ChainNode* beside : side == ChainSide::before ? next->before : next->behind)
      if (seen.insert(beside).second) waiting.push_back(beside);
  }
  std::vector<const ChainNode*> all(seen.begin(), seen.end());
  std::ranges::sort(all, stands_first);
  return all;
}

}  // namespace foothold::workspace
