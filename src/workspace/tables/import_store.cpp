#include "workspace/tables/import_store.hpp"

#include <array>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "storage/statement.hpp"
#include "workspace/records/change_store.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/tables/import_json.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::integer;
using storage::Rows;
using storage::text;

constexpr std::size_t most_stored_bytes = 2UL * 1024 * 1024;
constexpr std::int64_t most_open = 10;
constexpr std::int64_t most_listed = 20;
constexpr std::chrono::hours open_lasts{24};

constexpr const char* insert_sql =
    "INSERT INTO imports (coalition_id, id, person, type, state, file_name, cells, mapping, result, made_at, "
    "changed_at) VALUES ($1, $2, $3, $4, 'sent', $5, $6, $7, $8, $9, $9)";
constexpr const char* select_one_sql =
    "SELECT coalition_id, id, person, type, state, file_name, mapping, result, made_at, changed_at, cells "
    "FROM imports WHERE coalition_id = $1 AND id = $2";
constexpr const char* select_of_type_sql =
    "SELECT coalition_id, id, person, type, state, file_name, mapping, result, made_at, changed_at "
    "FROM imports WHERE coalition_id = $1 AND type = $2 AND (state IN ('done', 'undone') OR made_at >= $3) "
    "ORDER BY made_at DESC, id DESC LIMIT $4";
constexpr const char* delete_forgotten_sql =
    "DELETE FROM imports WHERE state IN ('sent', 'mapped') AND (made_at < $1 OR (coalition_id = $2 AND person = $3 "
    "AND id NOT IN (SELECT id FROM imports WHERE coalition_id = $2 AND person = $3 AND state IN ('sent', 'mapped') "
    "ORDER BY made_at DESC, id DESC LIMIT $4)))";
constexpr const char* delete_open_sql =
    "DELETE FROM imports WHERE coalition_id = $1 AND id = $2 AND state IN ('sent', 'mapped')";
constexpr const char* update_mapping_sql =
    "UPDATE imports SET mapping = $3, state = 'mapped', changed_at = $4 "
    "WHERE coalition_id = $1 AND id = $2 AND state IN ('sent', 'mapped')";
constexpr const char* update_done_sql =
    "UPDATE imports SET state = 'done', result = $3, changed_at = $4, cells = '' "
    "WHERE coalition_id = $1 AND id = $2 AND state = 'mapped'";
constexpr const char* update_undone_sql =
    "UPDATE imports SET state = 'undone', result = $3, changed_at = $4 "
    "WHERE coalition_id = $1 AND id = $2 AND state = 'done'";

constexpr int cells_column = 10;

StoredImport read_import(const Rows& row) {
  const auto state = import_state_from_name(row.text(4));
  auto mapping = read_mapping_json(row.text(6));
  auto result = read_result_json(row.text(7));
  if (!state || !mapping || !result)
    throw Broken("the import " + std::string(row.text(1)) + " is damaged in the database");
  return {std::string(row.text(0)),
          std::string(row.text(1)),
          std::string(row.text(2)),
          std::string(row.text(3)),
          *state,
          std::string(row.text(5)),
          {},
          *std::move(mapping),
          *std::move(result),
          std::string(row.text(8)),
          std::string(row.text(9))};
}

StoredImport read_whole_import(const Rows& row) {
  StoredImport import = read_import(row);
  auto table = read_table_json(row.text(cells_column));
  if (!table) throw Broken("the import " + import.id + " is damaged in the database");
  import.table = *std::move(table);
  return import;
}

bool mark(Connection& connection, const char* sql, const StoredImport& import, const ImportResult& result) {
  const std::string written = result_json(result);
  const std::string now = utc_now();
  return execute(connection, sql, {text(import.coalition), text(import.id), text(written), text(now)}) > 0;
}

}  // namespace

std::string_view import_state_name(ImportState state) {
  constexpr std::array<std::string_view, 4> names = {"sent", "mapped", "done", "undone"};
  return names.at(static_cast<std::size_t>(state));
}

std::optional<ImportState> import_state_from_name(std::string_view name) {
  for (const ImportState state : {ImportState::sent, ImportState::mapped, ImportState::done, ImportState::undone})
    if (import_state_name(state) == name) return state;
  return std::nullopt;
}

Result<std::string> ImportStore::add(const StoredImport& import) {
  const std::string cells = table_json(import.table);
  if (cells.size() > most_stored_bytes)
    return refusal(ErrorKind::too_large, "table", "tables.too_large", {{"limit", "2"}});
  return database_.with_writer([&](Connection& connection) -> Result<std::string> {
    storage::Transaction transaction(connection);
    if (!read_chain_head(connection, import.coalition)) return not_found("coalition", "workspace.coalition_missing");
    const std::string id = new_id();
    const std::string mapping = mapping_json(import.mapping);
    const std::string result = result_json({});
    const std::string now = utc_now();
    const std::string forgotten = utc_after(-open_lasts);
    execute(connection, insert_sql,
            {text(import.coalition), text(id), text(import.person), text(import.type), text(import.file_name),
             text(cells), text(mapping), text(result), text(now)});
    execute(connection, delete_forgotten_sql,
            {text(forgotten), text(import.coalition), text(import.person), integer(most_open)});
    transaction.commit();
    return id;
  });
}

std::optional<StoredImport> ImportStore::find(const std::string& coalition, const std::string& id) {
  auto found = database_.with_reader([&](Connection& connection) -> std::optional<StoredImport> {
    const auto rows = query(connection, select_one_sql, {text(coalition), text(id)});
    if (!rows->next()) return std::nullopt;
    return read_whole_import(*rows);
  });
  // Forgotten, though nobody has come by since to clear it away.
  if (found && found->open() && found->made_at < utc_after(-open_lasts)) return std::nullopt;
  return found;
}

std::vector<StoredImport> ImportStore::list(const std::string& coalition, const std::string& type) {
  return database_.with_reader([&](Connection& connection) {
    std::vector<StoredImport> imports;
    const std::string forgotten = utc_after(-open_lasts);
    const auto rows =
        query(connection, select_of_type_sql, {text(coalition), text(type), text(forgotten), integer(most_listed)});
    while (rows->next()) imports.push_back(read_import(*rows));
    return imports;
  });
}

bool ImportStore::set_mapping(const std::string& coalition, const std::string& id,
                              const std::vector<std::string>& mapping) {
  return database_.with_writer([&](Connection& connection) {
    const std::string written = mapping_json(mapping);
    const std::string now = utc_now();
    return execute(connection, update_mapping_sql, {text(coalition), text(id), text(written), text(now)}) > 0;
  });
}

bool ImportStore::discard(const std::string& coalition, const std::string& id) {
  return database_.with_writer(
      [&](Connection& connection) { return execute(connection, delete_open_sql, {text(coalition), text(id)}) > 0; });
}

bool ImportStore::mark_done(Connection& connection, const StoredImport& import, const ImportResult& result) {
  return mark(connection, update_done_sql, import, result);
}

bool ImportStore::mark_undone(Connection& connection, const StoredImport& import, const ImportResult& result) {
  return mark(connection, update_undone_sql, import, result);
}

}  // namespace foothold::workspace
