#include "workspace/threads/thread_json.hpp"

#include "base/json_writer.hpp"
#include "workspace/chain/thread.hpp"

namespace foothold::workspace {
namespace {

void write_node(JsonWriter& json, const EvidenceChain& chain, const ChainNode& node) {
  json.text("key", node.key).text("stage", chain.stages().stages.at(node.stage).id);
  if (node.record == nullptr) {
    json.text("type", toolkit::reading_kind).null("title").null("status");
    return;
  }
  json.text("type", node.record->type).text("title", node.record->title);
  json.text("status", toolkit::status_name(node.record->status));
}

void write_side(JsonWriter& json, std::string_view name, const EvidenceChain& chain, const ChainNode& node,
                ChainSide side) {
  json.key(name).begin_array();
  for (const ChainNode* one : all_on_side(node, side)) {
    json.begin_object();
    write_node(json, chain, *one);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string thread_json(const EvidenceChain& chain, const ChainNode& node, const std::vector<ChainHole>& holes) {
  JsonWriter json;
  json.begin_object().key("of").begin_object();
  write_node(json, chain, node);
  json.end_object();
  write_side(json, "before", chain, node, ChainSide::before);
  write_side(json, "behind", chain, node, ChainSide::behind);
  json.key("lines").begin_array();
  for (const ThreadLine& line : thread_of(node).lines)
    json.begin_object().text("from", line.from->key).text("to", line.to->key).end_object();
  json.end_array().key("missing").begin_array();
  for (const ChainHole& hole : holes)
    json.begin_object().text("id", hole.need->id).localized("says", hole.need->says).end_object();
  return json.end_array().end_object().take();
}

}  // namespace foothold::workspace
