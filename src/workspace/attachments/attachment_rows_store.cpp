#include "workspace/attachments/attachment_rows_store.hpp"

#include <algorithm>

#include "storage/statement.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::integer;
using storage::Rows;
using storage::text;

constexpr const char* insert_sql =
    "INSERT INTO attachments (id, coalition_id, record_id, name, media_type, size, hash, at, person) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
constexpr const char* list_sql =
    "SELECT id, coalition_id, record_id, name, media_type, size, hash, at, person FROM attachments "
    "WHERE coalition_id = $1 AND record_id = $2 AND deleted_at IS NULL ORDER BY at, id";
constexpr const char* select_all_sql =
    "SELECT id, coalition_id, record_id, name, media_type, size, hash, at, person FROM attachments "
    "WHERE coalition_id = $1 AND deleted_at IS NULL";
constexpr const char* find_sql =
    "SELECT id, coalition_id, record_id, name, media_type, size, hash, at, person FROM attachments "
    "WHERE coalition_id = $1 AND id = $2 AND deleted_at IS NULL";

Attachment read_row(const Rows& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
          std::string(row.text(3)), std::string(row.text(4)), row.integer(5),
          std::string(row.text(6)), std::string(row.text(7)), std::string(row.text(8))};
}

}  // namespace

std::vector<Attachment> read_attachments(Connection& connection, const std::string& coalition,
                                         const std::string& record) {
  std::vector<Attachment> attachments;
  const auto rows = storage::query(connection, list_sql, {text(coalition), text(record)});
  while (rows->next()) attachments.push_back(read_row(*rows));
  return attachments;
}

std::optional<Attachment> read_attachment(Connection& connection, const std::string& coalition, const std::string& id) {
  const auto rows = storage::query(connection, find_sql, {text(coalition), text(id)});
  return rows->next() ? std::optional(read_row(*rows)) : std::nullopt;
}

void insert_attachment(Connection& connection, const Attachment& one) {
  storage::execute(connection, insert_sql,
                   {text(one.id), text(one.coalition), text(one.record), text(one.name), text(one.media_type),
                    integer(one.size), text(one.hash), text(one.at), text(one.person)});
}

std::vector<Attachment> read_all_attachments(Connection& connection, const std::string& coalition) {
  std::vector<Attachment> attachments;
  const auto rows = storage::query(connection, select_all_sql, {text(coalition)});
  while (rows->next()) attachments.push_back(read_row(*rows));
  std::ranges::sort(attachments, {}, &Attachment::id);
  return attachments;
}

}  // namespace foothold::workspace
