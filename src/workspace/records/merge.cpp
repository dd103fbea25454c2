#include "workspace/records/merge.hpp"

#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;

// What the base revision held where something has changed since.
struct BaseValues {
  json::object attributes;
  json::object fields;
};

BaseValues base_values(std::span<const Change> since) {
  BaseValues base;
  for (const Change& change : since) {
    for (const auto& member : change.before) {
      if (member.key() != "fields") {
        base.attributes.emplace(member.key(), member.value());  // The oldest stays: emplace() does not overwrite.
      } else if (member.value().is_object()) {
        for (const auto& field : member.value().get_object()) base.fields.emplace(field.key(), field.value());
      }
    }
  }
  return base;
}

json::object edited_attributes(const RecordEdit& edit) {
  json::object attributes;
  if (edit.status) attributes.emplace("status", toolkit::status_name(*edit.status));
  if (edit.visibility) attributes.emplace("visibility", toolkit::visibility_name(*edit.visibility));
  if (edit.owner) attributes.emplace("owner", *edit.owner);
  return attributes;
}

void set_or_erase(json::object& target, std::string_view name, const json::value& value) {
  if (value.is_null()) {
    target.erase(name);
  } else {
    target[name] = value;
  }
}

// Merges three ways, name by name: what only one side changed is taken from that side.
void merge_values(json::object& current, const json::object& base, const json::object& mine, EditedPart part,
                  std::vector<FieldConflict>& conflicts) {
  for (const auto& member : mine) {
    const json::value theirs = value_or_null(current, member.key());
    if (same_json(theirs, member.value())) continue;
    const json::value* before = base.if_contains(member.key());
    if (before == nullptr || same_json(*before, theirs)) {
      set_or_erase(current, member.key(), member.value());
    } else if (!same_json(*before, member.value())) {
      conflicts.push_back({part, std::string(member.key()), *before, theirs, member.value()});
    }
  }
}

}  // namespace

std::variant<Record, EditConflict> merge_edit(const Record& current, std::span<const Change> since,
                                              const RecordEdit& edit) {
  const BaseValues base = base_values(since);
  json::object merged = snapshot_of(current);
  std::vector<FieldConflict> conflicts;
  merge_values(merged.at("fields").as_object(), base.fields, edit.fields, EditedPart::field, conflicts);
  merge_values(merged, base.attributes, edited_attributes(edit), EditedPart::attribute, conflicts);
  if (!conflicts.empty()) return EditConflict{std::move(conflicts), current};
  Record record = current;
  take_snapshot(record, merged);
  return record;
}

}  // namespace foothold::workspace
