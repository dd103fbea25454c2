#include "workspace/view_parts/thread_parts.hpp"

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

// What stands at a stage is called as its record type is; numbers have none.
std::string kind_words(const ViewRequest& view, const ChainNode& node) {
  if (node.record == nullptr) return view.context.text("thread.reading");
  const toolkit::RecordType* type = view.records.toolkit().record_types.find(node.record->type);
  return type == nullptr ? node.record->type : view.context.say(type->label);
}

void write_begin(html::Html& html, const ViewRequest& view, const ChainHole& hole) {
  const toolkit::RecordType* type = view.records.toolkit().record_types.find(hole.need->begin_type);
  if (type == nullptr) return;
  write_begin_link(html, view, type->id, view.context.fill("record.new", {{"type", view.context.say(type->label)}}),
                   {{hole.need->begin_field, hole.node->record->type + ":" + hole.node->record->id}});
}

}  // namespace

std::string node_words(const ViewRequest& view, const ChainNode& node) {
  return node.record == nullptr ? view.names.name(node.key) : title_of(view, *node.record);
}

std::string short_node_words(const ViewRequest& view, const ChainNode& node) {
  return node.record == nullptr ? view.names.short_name(node.key) : title_of(view, *node.record);
}

std::string node_address(const ViewRequest& view, const ChainNode& node) {
  if (node.record != nullptr) return address_in(view, "/records/" + node.record->id);
  const std::string path = view.names.path(node.key);
  return path.empty() ? path : view.context.link(path);
}

std::string thread_address(const ViewRequest& view, std::string_view key) {
  return address_in(view, "/thread?of=" + query_encoded(key));
}

void write_node(html::Html& html, const ViewRequest& view, const ChainNode& node) {
  html::tag(html, kind_words(view, node));
  html.text(" ");
  const std::string address = node_address(view, node);
  if (address.empty())
    html.text(node_words(view, node));
  else
    html::link(html, address, node_words(view, node));
  if (node.record != nullptr && !is_settled(*node.record))
    html.text(" (" + view.context.text("status." + std::string(toolkit::status_name(node.record->status))) + ")");
}

void write_hole_fix(html::Html& html, const ViewRequest& view, const ChainHole& hole) {
  html.text(view.context.say(hole.need->says) + " ");
  if (!hole.need->begin_type.empty()) return write_begin(html, view, hole);
  if (may_write(view.participant, *hole.node->record))
    html::link(html, address_in(view, "/records/" + hole.node->record->id + "/edit"),
               view.context.fill("thread.mend", {{"title", title_of(view, *hole.node->record)}}));
}

}  // namespace foothold::workspace
