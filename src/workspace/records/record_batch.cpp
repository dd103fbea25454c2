#include "workspace/records/record_batch.hpp"

#include "base/clock.hpp"
#include "base/random.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/record_rows_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;

Record first_version(const NewRecord& wanted) {
  Record record;
  record.coalition = wanted.coalition;
  record.id = new_id();
  record.type = wanted.type;
  record.status = wanted.status;
  record.visibility = wanted.visibility;
  record.owner = wanted.owner;
  for (const auto& field : wanted.fields) {
    if (!field.value().is_null()) record.fields.emplace(field.key(), field.value());
  }
  return record;
}

Error record_missing() {
  return not_found("record", "workspace.record_missing");
}

// Whether an edit can be based on a revision of this record.
Result<void> check_base(const std::optional<Record>& current, const RecordEdit& edit) {
  if (!current) return record_missing();
  if (current->removed()) return conflict("record", "workspace.record_removed");
  if (edit.base_revision < 1 || edit.base_revision > current->revision) {
    return invalid("base_revision", "workspace.base_revision");
  }
  return {};
}

// The record that an action is for, when the person saw it as it is.
Result<Record> find_for_action(Connection& connection, const RecordAction& action) {
  auto current = read_record(connection, action.coalition, action.record);
  if (!current) return record_missing();
  if (current->revision != action.base_revision) return conflict("base_revision", "workspace.record_changed");
  return *std::move(current);
}

// The snapshot after the revision; nothing when the record never had it.
std::optional<Record> replay_until(const std::vector<Change>& changes, std::int64_t revision) {
  boost::json::object snapshot;
  Record record;
  for (const Change& change : changes) {
    if (change.revision > revision) break;
    apply_change(snapshot, change);
    record.revision = change.revision;
    record.last_change = change.number;
    record.changed_at = change.at;
    record.changed_by = change.person;
    // A version that was removed says since when and by whom.
    const bool removed = snapshot.contains("deleted") && snapshot.at("deleted") == boost::json::value(true);
    record.deleted_at = removed ? change.at : "";
    record.deleted_by = removed ? change.person : "";
  }
  if (record.revision != revision || revision < 1) return std::nullopt;
  take_snapshot(record, snapshot);
  return record;
}

// The older fields, but for those that stay as they are now.
boost::json::object with_spared(boost::json::object older, const boost::json::object& current,
                                const std::vector<std::string>& spared) {
  for (const std::string& name : spared) {
    older.erase(name);
    if (const auto at = current.find(name); at != current.end()) older[name] = at->value();
  }
  return older;
}

}  // namespace

std::optional<Record> read_version(Connection& connection, const std::string& coalition, const std::string& record,
                                   std::int64_t revision) {
  const auto changes = read_record_changes(connection, coalition, record);
  auto version = replay_until(changes, revision);
  if (!version) return std::nullopt;
  version->coalition = coalition;
  version->id = record;
  version->type = changes.front().record_type;
  version->created_at = changes.front().at;
  version->created_by = changes.front().person;
  return version;
}

std::optional<Record> RecordBatch::find(const std::string& coalition, const std::string& id) const {
  return read_record(connection_, coalition, id);
}

std::optional<Record> RecordBatch::version_at(const std::string& coalition, const std::string& record,
                                              std::int64_t revision) const {
  return read_version(connection_, coalition, record, revision);
}

Result<Record> RecordBatch::create(const NewRecord& wanted) {
  if (!read_chain_head(connection_, wanted.coalition)) return not_found("coalition", "workspace.coalition_missing");
  coalitions_.insert(wanted.coalition);
  return write_described(connection_, engine_, rules_, Record(), first_version(wanted),
                         {ChangeKind::created, wanted.person, wanted.reason});
}

Result<EditOutcome> RecordBatch::edit(const RecordEdit& edit) {
  const auto current = read_record(connection_, edit.coalition, edit.record);
  if (const auto checked = check_base(current, edit); !checked) return checked.error();
  const auto since = read_record_changes(connection_, edit.coalition, edit.record, edit.base_revision);
  auto merged = merge_edit(*current, since, edit);
  if (auto* standing = std::get_if<EditConflict>(&merged)) return EditOutcome(std::move(*standing));
  coalitions_.insert(edit.coalition);
  const auto stored = write_described(connection_, engine_, rules_, *current, std::get<Record>(merged),
                                      {ChangeKind::edited, edit.person, edit.reason});
  if (!stored) return stored.error();
  return EditOutcome(*stored);
}

Result<Record> RecordBatch::remove(const RecordAction& action) {
  const auto current = find_for_action(connection_, action);
  if (!current) return current.error();
  if (current->removed()) return conflict("record", "workspace.record_removed");
  Record removed = *current;
  removed.deleted_at = utc_now();
  removed.deleted_by = action.person;
  coalitions_.insert(action.coalition);
  return write_record(connection_, *current, removed, {ChangeKind::removed, action.person, action.reason});
}

Result<Record> RecordBatch::restore(const RecordAction& action) {
  const auto current = find_for_action(connection_, action);
  if (!current) return current.error();
  if (!current->removed()) return conflict("record", "workspace.record_not_removed");
  Record restored = *current;
  restored.deleted_at.clear();
  restored.deleted_by.clear();
  coalitions_.insert(action.coalition);
  return write_record(connection_, *current, restored, {ChangeKind::restored, action.person, action.reason});
}

Result<Record> RecordBatch::restore_version(const RecordAction& action, std::int64_t version,
                                            const std::vector<std::string>& spared) {
  const auto current = find_for_action(connection_, action);
  if (!current) return current.error();
  if (current->removed()) return conflict("record", "workspace.record_removed");
  const auto older = replay_until(read_record_changes(connection_, action.coalition, action.record), version);
  if (!older) return not_found("version", "workspace.version_missing");
  Record again = *current;
  again.fields = with_spared(older->fields, current->fields, spared);
  coalitions_.insert(action.coalition);
  return write_described(connection_, engine_, rules_, *current, std::move(again),
                         {ChangeKind::version_restored, action.person, action.reason});
}

Result<Record> RecordBatch::show_to(const RecordAction& action, Visibility visibility) {
  const auto current = find_for_action(connection_, action);
  if (!current) return current.error();
  Record shown = *current;
  shown.visibility = visibility;
  coalitions_.insert(action.coalition);
  return write_record(connection_, *current, shown, {ChangeKind::edited, action.person, action.reason});
}

}  // namespace foothold::workspace
