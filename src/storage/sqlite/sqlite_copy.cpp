#include "storage/sqlite/sqlite_copy.hpp"

#include "storage/database_problem.hpp"
#include "storage/sqlite/sqlite_connection.hpp"
#include "storage/statement.hpp"

namespace foothold::storage {
namespace {

constexpr const char* copy_sql = "VACUUM INTO $1";
constexpr const char* integrity_sql = "PRAGMA integrity_check";
constexpr const char* foreign_keys_sql = "PRAGMA foreign_key_check";
// Leaving the write-ahead log takes the whole file: it fails while somebody else has it open.
constexpr const char* leave_log_sql = "PRAGMA journal_mode = DELETE";

}  // namespace

void copy_database(Connection& connection, const std::filesystem::path& to) {
  const std::string path = std::filesystem::absolute(to).string();
  execute(connection, copy_sql, {text(path)});
}

std::optional<std::string> find_damage(Connection& connection) {
  const auto integrity = connection.query(integrity_sql);
  if (!integrity->next()) return "integrity_check says nothing";
  if (integrity->text(0) != "ok") return std::string(integrity->text(0));
  const auto broken = connection.query(foreign_keys_sql);
  if (broken->next())
    return "a row of " + std::string(broken->text(0)) + " refers to nothing in " + std::string(broken->text(2));
  return std::nullopt;
}

Result<bool> is_unused(const std::filesystem::path& file) {
  auto connection = open_sqlite(file, SqliteMode::read_write);
  if (!connection) return connection.error();
  try {
    const auto rows = (*connection)->query(leave_log_sql);
    return rows->next() && rows->text(0) == "delete";
  } catch (const DatabaseProblem& problem) {
    if (problem.kind() == ProblemKind::busy) return false;
    throw;
  }
}

}  // namespace foothold::storage
