#include "workspace/records/record_rows_store.hpp"

#include <array>
#include <limits>

#include "base/error.hpp"
#include "base/text.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

constexpr const char* select_one_sql =
    "SELECT coalition_id, id, type, title, status, visibility, owner, fields, revision, last_change, created_at, "
    "created_by, changed_at, changed_by, deleted_at, deleted_by FROM records WHERE coalition_id = $1 AND id = $2";
constexpr const char* insert_sql =
    "INSERT INTO records (coalition_id, id, type, title, sort_title, status, visibility, owner, fields, revision, "
    "last_change, created_at, created_by, changed_at, changed_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
constexpr const char* update_sql =
    "UPDATE records SET title = $3, sort_title = $4, status = $5, visibility = $6, owner = $7, fields = $8, "
    "revision = $9, last_change = $10, changed_at = $11, changed_by = $12, deleted_at = $13, deleted_by = $14 "
    "WHERE coalition_id = $1 AND id = $2";
constexpr const char* select_newest_sql =
    "SELECT coalition_id, id, type, title, status, visibility, owner, fields, revision, last_change, created_at, "
    "created_by, changed_at, changed_by, deleted_at, deleted_by FROM records "
    "WHERE coalition_id = $1 AND (CAST($2 AS TEXT) = '' OR type = $2) AND (CAST($3 AS TEXT) = '' OR status = $3) "
    "AND (deleted_at IS NOT NULL) = ($4 = 1) "
    "AND (CAST($5 AS TEXT) = '' OR owner = $6 OR $5 LIKE '%,' || visibility || ',%') "
    "ORDER BY last_change DESC LIMIT $7 OFFSET $8";
constexpr const char* select_by_title_sql =
    "SELECT coalition_id, id, type, title, status, visibility, owner, fields, revision, last_change, created_at, "
    "created_by, changed_at, changed_by, deleted_at, deleted_by FROM records "
    "WHERE coalition_id = $1 AND (CAST($2 AS TEXT) = '' OR type = $2) AND (CAST($3 AS TEXT) = '' OR status = $3) "
    "AND (deleted_at IS NOT NULL) = ($4 = 1) "
    "AND (CAST($5 AS TEXT) = '' OR owner = $6 OR $5 LIKE '%,' || visibility || ',%') "
    "ORDER BY sort_title, id LIMIT $7 OFFSET $8";
constexpr const char* count_sql =
    "SELECT count(*) FROM records "
    "WHERE coalition_id = $1 AND (CAST($2 AS TEXT) = '' OR type = $2) AND (CAST($3 AS TEXT) = '' OR status = $3) "
    "AND (deleted_at IS NOT NULL) = ($4 = 1) "
    "AND (CAST($5 AS TEXT) = '' OR owner = $6 OR $5 LIKE '%,' || visibility || ',%')";
constexpr const char* select_rows_sql =
    "SELECT id, type, title, status, visibility, owner, fields, revision, last_change, deleted_at FROM records "
    "WHERE coalition_id = $1";

std::string text_or_empty(const Rows& row, int column) {
  return row.is_null(column) ? std::string() : std::string(row.text(column));
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value(nullptr) : Value(text);
}

[[noreturn]] void refuse_row(const Rows& row) {
  throw Broken("the record " + std::string(row.text(1)) + " is damaged in the database");
}

Record read_row(const Rows& row) {
  Record record;
  const auto status = toolkit::status_from_name(row.text(4));
  const auto visibility = toolkit::visibility_from_name(row.text(5));
  auto fields = read_json_object(row.text(7));
  if (!status || !visibility || !fields) refuse_row(row);
  record.coalition = row.text(0);
  record.id = row.text(1);
  record.type = row.text(2);
  record.title = row.text(3);
  record.status = *status;
  record.visibility = *visibility;
  record.owner = row.text(6);
  record.fields = *std::move(fields);
  record.revision = row.integer(8);
  record.last_change = row.integer(9);
  record.created_at = row.text(10);
  record.created_by = row.text(11);
  record.changed_at = row.text(12);
  record.changed_by = row.text(13);
  record.deleted_at = text_or_empty(row, 14);
  record.deleted_by = text_or_empty(row, 15);
  return record;
}

RecordRow read_raw_row(const Rows& row) {
  return {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)),
          std::string(row.text(4)), std::string(row.text(5)), std::string(row.text(6)),
          row.integer(7),           row.integer(8),           !row.is_null(9)};
}

}  // namespace

std::optional<Record> read_record(Connection& connection, const std::string& coalition, const std::string& id) {
  const std::array<Value, 2> values = {coalition, id};
  const auto rows = connection.query(select_one_sql, values);
  if (!rows->next()) return std::nullopt;
  return read_row(*rows);
}

void insert_record(Connection& connection, const Record& record) {
  const std::string sort_title = fold_for_search(record.title);
  const std::string fields = canonical_json(record.fields);
  const std::array<Value, 15> values = {record.coalition,
                                        record.id,
                                        record.type,
                                        record.title,
                                        sort_title,
                                        toolkit::status_name(record.status),
                                        toolkit::visibility_name(record.visibility),
                                        record.owner,
                                        fields,
                                        record.revision,
                                        record.last_change,
                                        record.created_at,
                                        record.created_by,
                                        record.changed_at,
                                        record.changed_by};
  connection.execute(insert_sql, values);
}

void update_record(Connection& connection, const Record& record) {
  const std::string sort_title = fold_for_search(record.title);
  const std::string fields = canonical_json(record.fields);
  const std::array<Value, 14> values = {record.coalition,
                                        record.id,
                                        record.title,
                                        sort_title,
                                        toolkit::status_name(record.status),
                                        toolkit::visibility_name(record.visibility),
                                        record.owner,
                                        fields,
                                        record.revision,
                                        record.last_change,
                                        record.changed_at,
                                        record.changed_by,
                                        text_or_null(record.deleted_at),
                                        text_or_null(record.deleted_by)};
  connection.execute(update_sql, values);
}

RecordQuery every_record(const std::string& coalition) {
  RecordQuery query;
  query.coalition = coalition;
  query.limit = std::numeric_limits<std::int32_t>::max();
  return query;
}

std::vector<Record> read_records(Connection& connection, const RecordQuery& query) {
  const std::string_view status = query.status ? toolkit::status_name(*query.status) : "";
  const std::int64_t removed = query.removed ? 1 : 0;
  const std::string visible = visibility_list(query.reader);
  const std::string person = query.reader ? query.reader->person : "";
  const std::array<Value, 8> values = {query.coalition, query.type, status,      removed,
                                       visible,         person,     query.limit, query.offset};
  const bool by_title = query.order == RecordQuery::Order::by_title;
  std::vector<Record> records;
  const auto rows = connection.query(by_title ? select_by_title_sql : select_newest_sql, values);
  while (rows->next()) records.push_back(read_row(*rows));
  return records;
}

std::int64_t count_records(Connection& connection, const RecordQuery& query) {
  const std::string_view status = query.status ? toolkit::status_name(*query.status) : "";
  const std::int64_t removed = query.removed ? 1 : 0;
  const std::string visible = visibility_list(query.reader);
  const std::string person = query.reader ? query.reader->person : "";
  const std::array<Value, 6> values = {query.coalition, query.type, status, removed, visible, person};
  const auto rows = connection.query(count_sql, values);
  return rows->next() ? rows->integer(0) : 0;
}

std::map<std::string, RecordRow> read_record_rows(Connection& connection, const std::string& coalition) {
  std::map<std::string, RecordRow> found;
  const std::array<Value, 1> values = {coalition};
  const auto rows = connection.query(select_rows_sql, values);
  while (rows->next()) found.emplace(rows->text(0), read_raw_row(*rows));
  return found;
}

}  // namespace foothold::workspace
