#include "workspace/records/link_store.hpp"

#include <array>

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

constexpr const char* delete_sql = "DELETE FROM links WHERE coalition_id = $1 AND from_record = $2";
constexpr const char* insert_sql =
    "INSERT INTO links (coalition_id, from_record, field, position, to_kind, to_id) VALUES ($1, $2, $3, $4, $5, $6)";
constexpr const char* select_from_sql =
    "SELECT from_record, field, position, to_kind, to_id FROM links WHERE coalition_id = $1 AND from_record = $2 "
    "ORDER BY field, position";
constexpr const char* select_to_sql =
    "SELECT l.from_record, l.field, l.position, l.to_kind, l.to_id FROM links l "
    "JOIN records r ON r.coalition_id = l.coalition_id AND r.id = l.from_record "
    "WHERE l.coalition_id = $1 AND l.to_kind = $2 AND l.to_id = $3 AND r.deleted_at IS NULL "
    "ORDER BY l.from_record, l.field, l.position";

StoredLink read_link(const Rows& row) {
  return {std::string(row.text(0)),
          {std::string(row.text(1)), row.integer(2), std::string(row.text(3)), std::string(row.text(4))}};
}

}  // namespace

void replace_links(Connection& connection, const Record& record, const std::vector<Link>& links) {
  const std::array<Value, 2> from = {record.coalition, record.id};
  connection.execute(delete_sql, from);
  for (const Link& link : links) {
    const std::array<Value, 6> values = {record.coalition, record.id,    link.field,
                                         link.position,    link.to_kind, link.to_id};
    connection.execute(insert_sql, values);
  }
}

std::vector<Link> read_links_from(Connection& connection, const std::string& coalition, const std::string& record) {
  std::vector<Link> links;
  const std::array<Value, 2> values = {coalition, record};
  const auto rows = connection.query(select_from_sql, values);
  while (rows->next()) links.push_back(read_link(*rows).link);
  return links;
}

std::vector<StoredLink> read_links_to(Connection& connection, const std::string& coalition, const std::string& to_kind,
                                      const std::string& to_id) {
  std::vector<StoredLink> links;
  const std::array<Value, 3> values = {coalition, to_kind, to_id};
  const auto rows = connection.query(select_to_sql, values);
  while (rows->next()) links.push_back(read_link(*rows));
  return links;
}

}  // namespace foothold::workspace
