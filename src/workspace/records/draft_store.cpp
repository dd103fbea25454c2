#include "workspace/records/draft_store.hpp"

#include <array>

#include "base/clock.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::Rows;
using storage::Value;

constexpr const char* upsert_sql =
    "INSERT INTO drafts (coalition_id, person, record_id, type, base_revision, fields, status, visibility, reason, "
    "saved_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (coalition_id, person, record_id, type) DO UPDATE "
    "SET "
    "base_revision = excluded.base_revision, fields = excluded.fields, status = excluded.status, "
    "visibility = excluded.visibility, reason = excluded.reason, saved_at = excluded.saved_at";
constexpr const char* select_one_sql =
    "SELECT coalition_id, person, record_id, type, base_revision, fields, status, visibility, reason, saved_at FROM "
    "drafts "
    "WHERE coalition_id = $1 AND person = $2 AND record_id = $3 AND type = $4";
constexpr const char* delete_sql =
    "DELETE FROM drafts WHERE coalition_id = $1 AND person = $2 AND record_id = $3 AND type = $4";
constexpr const char* select_all_sql =
    "SELECT coalition_id, person, record_id, type, base_revision, fields, status, visibility, reason, saved_at FROM "
    "drafts "
    "WHERE coalition_id = $1 AND person = $2 ORDER BY saved_at DESC, record_id, type";

std::array<Value, 4> key_values(const DraftKey& key) {
  return {key.coalition, key.person, key.record, key.type};
}

Draft read_draft(const Rows& row) {
  auto fields = read_json_object(row.text(5));
  const auto status = toolkit::status_from_name(row.text(6));
  const auto visibility = toolkit::visibility_from_name(row.text(7));
  if (!fields || !status || !visibility)
    throw Broken("a draft of the record " + std::string(row.text(2)) + " is damaged in the database");
  return {
      .key = {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3))},
      .base_revision = row.integer(4),
      .fields = *std::move(fields),
      .status = *status,
      .visibility = *visibility,
      .reason = std::string(row.text(8)),
      .saved_at = std::string(row.text(9))};
}

}  // namespace

bool discard_draft(Connection& connection, const DraftKey& key) {
  return connection.execute(delete_sql, key_values(key)) > 0;
}

Result<Draft> DraftStore::save(Draft draft) {
  return database_.with_writer([&](Connection& connection) -> Result<Draft> {
    storage::Transaction transaction(connection);
    const DraftKey& key = draft.key;
    if (!read_chain_head(connection, key.coalition)) return not_found("coalition", "workspace.coalition_missing");
    draft.saved_at = utc_now();
    const std::string fields = canonical_json(draft.fields);
    const std::array<Value, 10> values = {key.coalition,
                                          key.person,
                                          key.record,
                                          key.type,
                                          draft.base_revision,
                                          fields,
                                          toolkit::status_name(draft.status),
                                          toolkit::visibility_name(draft.visibility),
                                          draft.reason,
                                          draft.saved_at};
    connection.execute(upsert_sql, values);
    transaction.commit();
    return draft;
  });
}

std::optional<Draft> DraftStore::find(const DraftKey& key) {
  return database_.with_reader([&](Connection& connection) -> std::optional<Draft> {
    const auto rows = connection.query(select_one_sql, key_values(key));
    if (!rows->next()) return std::nullopt;
    return read_draft(*rows);
  });
}

bool DraftStore::discard(const DraftKey& key) {
  return database_.with_writer([&](Connection& connection) { return discard_draft(connection, key); });
}

std::vector<Draft> DraftStore::list(const std::string& coalition, const std::string& person) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<Draft> drafts;
    const std::array<Value, 2> values = {coalition, person};
    const auto rows = connection.query(select_all_sql, values);
    while (rows->next()) drafts.push_back(read_draft(*rows));
    return drafts;
  });
}

}  // namespace foothold::workspace
