#include "workspace/records/change_store.hpp"

#include <array>

#include "base/error.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

constexpr const char* select_head_sql =
    "SELECT last_change, last_hash FROM coalitions WHERE id = $1 AND deleted_at IS NULL";
constexpr const char* move_head_sql = "UPDATE coalitions SET last_change = $2, last_hash = $3 WHERE id = $1";
constexpr const char* insert_sql =
    "INSERT INTO changes (coalition_id, number, at, person, record_id, record_type, kind, revision, before, after, "
    "reason, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
constexpr const char* select_after_sql =
    "SELECT coalition_id, number, at, person, record_id, record_type, kind, revision, before, after, reason, "
    "previous_hash, hash FROM changes WHERE coalition_id = $1 AND number > $2 ORDER BY number LIMIT $3";
constexpr const char* select_seen_after_sql =
    "SELECT c.coalition_id, c.number, c.at, c.person, c.record_id, c.record_type, c.kind, c.revision, c.before, "
    "c.after, c.reason, c.previous_hash, c.hash FROM changes c "
    "JOIN records r ON r.coalition_id = c.coalition_id AND r.id = c.record_id "
    "WHERE c.coalition_id = $1 AND c.number > $2 AND (r.owner = $3 OR $4 LIKE '%,' || r.visibility || ',%') "
    "ORDER BY c.number LIMIT $5";
constexpr const char* select_latest_sql =
    "SELECT c.coalition_id, c.number, c.at, c.person, c.record_id, c.record_type, c.kind, c.revision, c.before, "
    "c.after, "
    "c.reason, c.previous_hash, c.hash FROM changes c "
    "JOIN records r ON r.coalition_id = c.coalition_id AND r.id = c.record_id WHERE c.coalition_id = $1 "
    "AND (CAST($2 AS TEXT) = '' OR r.owner = $3 OR $2 LIKE '%,' || r.visibility || ',%') "
    "ORDER BY c.number DESC LIMIT $4";
constexpr const char* select_of_record_sql =
    "SELECT coalition_id, number, at, person, record_id, record_type, kind, revision, before, after, reason, "
    "previous_hash, hash FROM changes WHERE coalition_id = $1 AND record_id = $2 AND revision > $3 ORDER BY revision";

// What was tampered with until it is no JSON any more stays readable for people, and its hash does not fit.
boost::json::object read_values(std::string_view text) {
  return read_json_object(text).value_or(boost::json::object{{"unreadable", text}});
}

Change read_change(const Rows& row) {
  Change change;
  change.coalition = row.text(0);
  change.number = row.integer(1);
  change.at = row.text(2);
  change.person = row.text(3);
  change.record = row.text(4);
  change.record_type = row.text(5);
  change.kind = change_kind_from_name(row.text(6)).value_or(ChangeKind::edited);
  change.revision = row.integer(7);
  change.before = read_values(row.text(8));
  change.after = read_values(row.text(9));
  change.reason = row.text(10);
  change.previous_hash = row.text(11);
  change.hash = row.text(12);
  return change;
}

std::vector<Change> read_changes(Connection& connection, const char* sql, std::span<const Value> values) {
  std::vector<Change> changes;
  const auto rows = connection.query(sql, values);
  while (rows->next()) changes.push_back(read_change(*rows));
  return changes;
}

}  // namespace

std::optional<ChainHead> read_chain_head(Connection& connection, const std::string& coalition) {
  const std::array<Value, 1> values = {coalition};
  const auto rows = connection.query(select_head_sql, values);
  if (!rows->next()) return std::nullopt;
  return ChainHead{rows->integer(0), std::string(rows->text(1))};
}

void insert_change(Connection& connection, const Change& change) {
  const std::string before = canonical_json(change.before);
  const std::string after = canonical_json(change.after);
  const std::array<Value, 13> values = {change.coalition,
                                        change.number,
                                        change.at,
                                        change.person,
                                        change.record,
                                        change.record_type,
                                        change_kind_name(change.kind),
                                        change.revision,
                                        before,
                                        after,
                                        change.reason,
                                        change.previous_hash,
                                        change.hash};
  connection.execute(insert_sql, values);
}

Change append_change(Connection& connection, Change change) {
  const auto head = read_chain_head(connection, change.coalition);
  if (!head) throw Broken("a change of the coalition " + change.coalition + ", which does not exist");
  change.number = head->number + 1;
  change.previous_hash = head->hash;
  change.hash = chain_hash(change);
  insert_change(connection, change);
  const std::array<Value, 3> values = {change.coalition, change.number, change.hash};
  connection.execute(move_head_sql, values);
  return change;
}

std::vector<Change> read_changes_after(Connection& connection, const std::string& coalition, std::int64_t number,
                                       std::int64_t limit) {
  const std::array<Value, 3> values = {coalition, number, limit};
  return read_changes(connection, select_after_sql, values);
}

std::vector<Change> read_seen_changes_after(Connection& connection, const std::string& coalition, std::int64_t number,
                                            std::int64_t limit, const Reader& reader) {
  const std::string visible = visibility_list(reader);
  const std::array<Value, 5> values = {coalition, number, reader.person, visible, limit};
  return read_changes(connection, select_seen_after_sql, values);
}

std::vector<Change> read_latest_changes(Connection& connection, const std::string& coalition, std::int64_t limit,
                                        const std::optional<Reader>& reader) {
  const std::string visible = visibility_list(reader);
  const std::string person = reader ? reader->person : "";
  const std::array<Value, 4> values = {coalition, visible, person, limit};
  return read_changes(connection, select_latest_sql, values);
}

std::vector<Change> read_record_changes(Connection& connection, const std::string& coalition, const std::string& record,
                                        std::int64_t revision) {
  const std::array<Value, 3> values = {coalition, record, revision};
  return read_changes(connection, select_of_record_sql, values);
}

}  // namespace foothold::workspace
