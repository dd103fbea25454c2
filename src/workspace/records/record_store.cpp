#include "workspace/records/record_store.hpp"

#include <algorithm>

#include "workspace/records/change_store.hpp"
#include "workspace/records/link_store.hpp"
#include "workspace/records/search_store.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;

}  // namespace

template <typename Outcome>
Result<Outcome> RecordStore::write_one(const std::function<Result<Outcome>(RecordBatch&)>& work) {
  std::set<std::string> written;
  std::optional<Result<Outcome>> outcome;
  const bool stored = group_.write([&](Connection& connection) {
    RecordBatch batch(connection, database_.engine(), rules_);
    outcome.emplace(work(batch));
    written = batch.coalitions();
    return static_cast<bool>(*outcome);
  });
  if (written_ && stored)
    for (const std::string& coalition : written) written_(coalition);
  return *std::move(outcome);
}

Result<void> RecordStore::write_together(const std::function<Result<void>(RecordBatch&)>& work) {
  return write_one<void>(work);
}

Result<Record> RecordStore::create(const NewRecord& wanted) {
  return write_one<Record>([&](RecordBatch& batch) { return batch.create(wanted); });
}

Result<EditOutcome> RecordStore::edit(const RecordEdit& edit) {
  return write_one<EditOutcome>([&](RecordBatch& batch) { return batch.edit(edit); });
}

Result<Record> RecordStore::remove(const RecordAction& action) {
  return write_one<Record>([&](RecordBatch& batch) { return batch.remove(action); });
}

Result<Record> RecordStore::restore(const RecordAction& action) {
  return write_one<Record>([&](RecordBatch& batch) { return batch.restore(action); });
}

Result<Record> RecordStore::restore_version(const RecordAction& action, std::int64_t version,
                                            const std::vector<std::string>& spared) {
  return write_one<Record>([&](RecordBatch& batch) { return batch.restore_version(action, version, spared); });
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
    return read_version(connection, coalition, record, revision);
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
