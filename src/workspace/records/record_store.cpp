#include "workspace/records/record_store.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/link_store.hpp"
#include "workspace/records/record_writing.hpp"
#include "workspace/records/search_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Transaction;

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

Result<Record> RecordStore::create(const NewRecord& wanted) {
  return database_.with_writer([&](Connection& connection) -> Result<Record> {
    Transaction transaction(connection);
    if (!read_chain_head(connection, wanted.coalition)) return not_found("coalition", "workspace.coalition_missing");
    auto stored = write_described(connection, database_.engine(), describe_, Record(), first_version(wanted),
                                  {ChangeKind::created, wanted.person, wanted.reason});
    if (stored) transaction.commit();
    return stored;
  });
}

Result<EditOutcome> RecordStore::edit(const RecordEdit& edit) {
  return database_.with_writer([&](Connection& connection) -> Result<EditOutcome> {
    Transaction transaction(connection);
    const auto current = read_record(connection, edit.coalition, edit.record);
    if (const auto checked = check_base(current, edit); !checked) return checked.error();
    const auto since = read_record_changes(connection, edit.coalition, edit.record, edit.base_revision);
    auto merged = merge_edit(*current, since, edit);
    if (auto* standing = std::get_if<EditConflict>(&merged)) return EditOutcome(std::move(*standing));
    const auto stored = write_described(connection, database_.engine(), describe_, *current, std::get<Record>(merged),
                                        {ChangeKind::edited, edit.person, edit.reason});
    if (!stored) return stored.error();
    transaction.commit();
    return EditOutcome(*stored);
  });
}

Result<Record> RecordStore::remove(const RecordAction& action) {
  return database_.with_writer([&](Connection& connection) -> Result<Record> {
    Transaction transaction(connection);
    const auto current = find_for_action(connection, action);
    if (!current) return current.error();
    if (current->removed()) return conflict("record", "workspace.record_removed");
    Record removed = *current;
    removed.deleted_at = utc_now();
    removed.deleted_by = action.person;
    removed = write_record(connection, *current, removed, {ChangeKind::removed, action.person, action.reason});
    transaction.commit();
    return removed;
  });
}

Result<Record> RecordStore::restore(const RecordAction& action) {
  return database_.with_writer([&](Connection& connection) -> Result<Record> {
    Transaction transaction(connection);
    const auto current = find_for_action(connection, action);
    if (!current) return current.error();
    if (!current->removed()) return conflict("record", "workspace.record_not_removed");
    Record restored = *current;
    restored.deleted_at.clear();
    restored.deleted_by.clear();
    restored = write_record(connection, *current, restored, {ChangeKind::restored, action.person, action.reason});
    transaction.commit();
    return restored;
  });
}

Result<Record> RecordStore::restore_version(const RecordAction& action, std::int64_t version,
                                            const std::vector<std::string>& spared) {
  return database_.with_writer([&](Connection& connection) -> Result<Record> {
    Transaction transaction(connection);
    const auto current = find_for_action(connection, action);
    if (!current) return current.error();
    if (current->removed()) return conflict("record", "workspace.record_removed");
    const auto older = replay_until(read_record_changes(connection, action.coalition, action.record), version);
    if (!older) return not_found("version", "workspace.version_missing");
    Record again = *current;
    again.fields = with_spared(older->fields, current->fields, spared);
    auto stored = write_described(connection, database_.engine(), describe_, *current, std::move(again),
                                  {ChangeKind::version_restored, action.person, action.reason});
    if (stored) transaction.commit();
    return stored;
  });
}

std::optional<Record> RecordStore::find(const std::string& coalition, const std::string& id, bool also_removed) {
  auto found = database_.with_reader([&](Connection& connection) { return read_record(connection, coalition, id); });
  if (found && found->removed() && !also_removed) return std::nullopt;
  return found;
}

std::vector<Record> RecordStore::list(const RecordQuery& query) {
  return database_.with_reader([&](Connection& connection) { return read_records(connection, query); });
}

std::int64_t RecordStore::count(const RecordQuery& query) {
  return database_.with_reader([&](Connection& connection) { return count_records(connection, query); });
}

std::vector<Record> RecordStore::search(const std::string& coalition, std::string_view words, std::int64_t limit,
                                        const std::optional<Reader>& reader) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Record> found;
    for (const std::string& id : search_records(connection, database_.engine(), coalition, words, limit, reader)) {
      // Between the two questions somebody may have removed it.
      auto record = read_record(connection, coalition, id);
      if (record && !record->removed()) found.push_back(*std::move(record));
    }
    return found;
  });
}

std::vector<Change> RecordStore::history(const std::string& coalition, const std::string& record) {
  auto changes =
      database_.with_reader([&](Connection& connection) { return read_record_changes(connection, coalition, record); });
  std::ranges::reverse(changes);
  return changes;
}

std::optional<Record> RecordStore::version_at(const std::string& coalition, const std::string& record,
                                              std::int64_t revision) {
  return database_.with_reader([&](Connection& connection) -> std::optional<Record> {
    const auto changes = read_record_changes(connection, coalition, record);
    auto version = replay_until(changes, revision);
    if (!version) return std::nullopt;
    version->coalition = coalition;
    version->id = record;
    version->type = changes.front().record_type;
    version->created_at = changes.front().at;
    version->created_by = changes.front().person;
    return version;
  });
}

std::vector<Change> RecordStore::changes_since(const std::string& coalition, std::int64_t number, std::int64_t limit,
                                               const std::optional<Reader>& reader) {
  return database_.with_reader([&](Connection& connection) {
    return reader ? read_seen_changes_after(connection, coalition, number, limit, *reader)
                  : read_changes_after(connection, coalition, number, limit);
  });
}

std::vector<Change> RecordStore::latest_changes(const std::string& coalition, std::int64_t limit,
                                                const std::optional<Reader>& reader) {
  return database_.with_reader(
      [&](Connection& connection) { return read_latest_changes(connection, coalition, limit, reader); });
}

std::vector<Link> RecordStore::links_from(const std::string& coalition, const std::string& record) {
  return database_.with_reader([&](Connection& connection) { return read_links_from(connection, coalition, record); });
}

std::vector<StoredLink> RecordStore::links_to(const std::string& coalition, const std::string& to_kind,
                                              const std::string& to_id) {
  return database_.with_reader(
      [&](Connection& connection) { return read_links_to(connection, coalition, to_kind, to_id); });
}

Verification RecordStore::verify(const std::string& coalition) {
  return database_.with_reader([&](Connection& connection) { return verify_coalition(connection, coalition); });
}

}  // namespace foothold::workspace
