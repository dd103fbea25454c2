#include "workspace/records/change.hpp"

#include <set>

#include "base/files.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 5> kind_names = {"created", "edited", "removed", "restored", "version-restored"};
constexpr std::string_view fields_name = "fields";

// What differs between two objects, name by name.
Difference flat_difference(const json::object& before, const json::object& after) {
  std::set<std::string_view> names;
  for (const auto& member : before) names.emplace(member.key());
  for (const auto& member : after) names.emplace(member.key());
  Difference found;
  for (const std::string_view name : names) {
    json::value old_value = value_or_null(before, name);
    json::value new_value = value_or_null(after, name);
    if (same_json(old_value, new_value)) continue;
    found.before.emplace(name, std::move(old_value));
    found.after.emplace(name, std::move(new_value));
  }
  return found;
}

json::object fields_of(const json::object& snapshot) {
  const json::value* fields = snapshot.if_contains(fields_name);
  return fields != nullptr && fields->is_object() ? fields->get_object() : json::object();
}

json::object without_fields(json::object snapshot) {
  snapshot.erase(fields_name);
  return snapshot;
}

// Sets the values on the target; a null takes the name away.
void apply_values(json::object& target, const json::object& values) {
  for (const auto& member : values) {
    if (member.value().is_null()) {
      target.erase(member.key());
    } else {
      target[member.key()] = member.value();
    }
  }
}

std::string text_in(const json::object& snapshot, std::string_view name) {
  const json::value* value = snapshot.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

bool follows(const Change& change, const ChainHead& head) {
  return change.number == head.number + 1 && change.previous_hash == head.hash && change.hash == chain_hash(change);
}

}  // namespace

std::string_view change_kind_name(ChangeKind kind) {
  return kind_names.at(static_cast<std::size_t>(kind));
}

std::optional<ChangeKind> change_kind_from_name(std::string_view name) {
  const auto at = std::find(kind_names.begin(), kind_names.end(), name);
  return at == kind_names.end() ? std::nullopt : std::optional(static_cast<ChangeKind>(at - kind_names.begin()));
}

json::object snapshot_of(const Record& record) {
  if (record.revision == 0) return {};
  return {{"title", record.title},
          {"status", toolkit::status_name(record.status)},
          {"visibility", toolkit::visibility_name(record.visibility)},
          {"owner", record.owner},
          {"deleted", record.removed()},
          {fields_name, record.fields}};
}

void take_snapshot(Record& record, const json::object& snapshot) {
  record.title = text_in(snapshot, "title");
  record.status = toolkit::status_from_name(text_in(snapshot, "status")).value_or(record.status);
  record.visibility = toolkit::visibility_from_name(text_in(snapshot, "visibility")).value_or(record.visibility);
  record.owner = text_in(snapshot, "owner");
  record.fields = fields_of(snapshot);
}

Difference difference(const json::object& before, const json::object& after) {
  Difference found = flat_difference(without_fields(before), without_fields(after));
  Difference fields = flat_difference(fields_of(before), fields_of(after));
  if (fields.empty()) return found;
  found.before.emplace(fields_name, std::move(fields.before));
  found.after.emplace(fields_name, std::move(fields.after));
  return found;
}

void apply_change(json::object& snapshot, const Change& change) {
  json::object fields = fields_of(snapshot);
  apply_values(fields, fields_of(change.after));
  apply_values(snapshot, without_fields(change.after));
  snapshot[fields_name] = std::move(fields);
}

std::string chain_hash(const Change& change) {
  return sha256(canonical_json(json::object{{"coalition", change.coalition},
                                            {"number", change.number},
                                            {"at", change.at},
                                            {"person", change.person},
                                            {"record", change.record},
                                            {"record_type", change.record_type},
                                            {"kind", change_kind_name(change.kind)},
                                            {"revision", change.revision},
                                            {"before", change.before},
                                            {"after", change.after},
                                            {"reason", change.reason},
                                            {"previous_hash", change.previous_hash}}));
}

std::optional<std::int64_t> verify_chain(std::span<const Change> changes, ChainHead& from) {
  for (const Change& change : changes) {
    if (!follows(change, from)) return from.number + 1;
    from = {change.number, change.hash};
  }
  return std::nullopt;
}

}  // namespace foothold::workspace
