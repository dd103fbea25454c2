#include "workspace/records/verification.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "workspace/records/canonical_json.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/record_rows_store.hpp"

namespace foothold::workspace {
namespace {

constexpr std::int64_t changes_at_once = 500;

// A record as its changes make it.
struct Replayed {
  boost::json::object snapshot;
  std::string type;
  std::int64_t revision = 0;
  std::int64_t last_change = 0;
};
using ReplayedRecords = std::map<std::string, Replayed>;

void replay(ReplayedRecords& records, const Change& change) {
  Replayed& record = records[change.record];
  apply_change(record.snapshot, change);
  record.type = change.record_type;
  record.revision = change.revision;
  record.last_change = change.number;
}

std::string text_of(const Replayed& record, std::string_view name) {
  const boost::json::value value = value_or_null(record.snapshot, name);
  return value.is_string() ? std::string(value.get_string()) : std::string();
}

RecordRow expected_row(const Replayed& record) {
  const bool removed = value_or_null(record.snapshot, "deleted") == boost::json::value(true);
  return {record.type,
          text_of(record, "title"),
          text_of(record, "status"),
          text_of(record, "visibility"),
          text_of(record, "owner"),
          canonical_json(value_or_null(record.snapshot, "fields")),
          record.revision,
          record.last_change,
          removed};
}

std::vector<std::string> differing_records(const ReplayedRecords& replayed,
                                           const std::map<std::string, RecordRow>& stored) {
  std::vector<std::string> differing;
  for (const auto& [id, record] : replayed) {
    const auto row = stored.find(id);
    if (row == stored.end() || !(row->second == expected_row(record))) differing.push_back(id);
  }
  for (const auto& [id, row] : stored) {
    if (!replayed.contains(id)) differing.push_back(id);
  }
  return differing;
}

}  // namespace

Verification verify_coalition(storage::Connection& connection, const std::string& coalition) {
  const storage::Transaction snapshot(connection);
  return verify_in_transaction(connection, coalition);
}

Verification verify_in_transaction(storage::Connection& connection, const std::string& coalition) {
  const ChainHead stored_end = read_chain_head(connection, coalition).value_or(ChainHead{});
  Verification verification;
  ReplayedRecords replayed;
  ChainHead head;
  for (;;) {
    const auto changes = read_changes_after(connection, coalition, head.number, changes_at_once);
    if (changes.empty()) break;
    verification.first_broken_change = verify_chain(changes, head);
    verification.changes += static_cast<std::int64_t>(changes.size());
    if (verification.first_broken_change) return verification;
    for (const Change& change : changes) replay(replayed, change);
  }
  if (head.number != stored_end.number || head.hash != stored_end.hash) {
    verification.first_broken_change = std::min(head.number, stored_end.number) + 1;
    return verification;
  }
  verification.differing_records = differing_records(replayed, read_record_rows(connection, coalition));
  return verification;
}

}  // namespace foothold::workspace
