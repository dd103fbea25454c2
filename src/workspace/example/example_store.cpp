#include "workspace/example/example_store.hpp"

#include <array>

#include "accounts/portable/portable_people_store.hpp"
#include "storage/statement.hpp"
#include "workspace/coalition_store.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using storage::Connection;
using storage::text;

constexpr std::string_view sqlite_index_sql =
    "DELETE FROM search_index WHERE rowid IN (SELECT number FROM search_entries WHERE coalition_id = $1)";
// What refers to something comes before it.
constexpr std::array<std::string_view, 9> delete_sql = {
    "DELETE FROM search_entries WHERE coalition_id = $1",  "DELETE FROM links WHERE coalition_id = $1",
    "DELETE FROM drafts WHERE coalition_id = $1",          "DELETE FROM comments WHERE coalition_id = $1",
    "DELETE FROM attachments WHERE coalition_id = $1",     "DELETE FROM imports WHERE coalition_id = $1",
    "DELETE FROM records WHERE coalition_id = $1",         "DELETE FROM changes WHERE coalition_id = $1",
    "DELETE FROM coalitions WHERE id = $1 AND example = 1"};

}  // namespace

Result<void> remove_example(Connection& connection, std::string_view engine, const std::string& coalition) {
  const auto example = read_example_coalition(connection);
  if (!example || example->id != coalition) return conflict("coalition", "example.not_the_example");
  accounts::forget_coalition(connection, coalition);
  if (engine == "sqlite") execute(connection, sqlite_index_sql, {text(coalition)});
  for (const std::string_view sql : delete_sql) execute(connection, sql, {text(coalition)});
  return {};
}

}  // namespace foothold::workspace
