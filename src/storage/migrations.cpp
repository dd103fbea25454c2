#include "storage/migrations.hpp"

#include <array>
#include <optional>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "storage/migration_files.hpp"

namespace foothold::storage {
namespace {

constexpr const char* create_table_sql =
    "CREATE TABLE IF NOT EXISTS schema_migrations ("
    "  number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)";
constexpr const char* select_recorded_sql = "SELECT number, name, checksum FROM schema_migrations ORDER BY number";
constexpr const char* record_sql =
    "INSERT INTO schema_migrations (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)";

struct RecordedMigration {
  std::int64_t number = 0;
  std::string name;
  std::string checksum;
};

std::vector<RecordedMigration> read_recorded(Connection& connection) {
  std::vector<RecordedMigration> recorded;
  const auto rows = connection.query(select_recorded_sql);
  while (rows->next()) {
    recorded.push_back({rows->integer(0), std::string(rows->text(1)), std::string(rows->text(2))});
  }
  return recorded;
}

Error refusal(ErrorKind kind, const std::string& key, const std::string& migration, const std::string& detail) {
  const std::vector<std::pair<std::string, std::string>> values = {{"migration", migration}};
  return {kind, "", {key, values}, {key + ".hint", values}, detail};
}

std::optional<Error> difference(const std::vector<Migration>& known, const std::vector<RecordedMigration>& recorded) {
  for (const RecordedMigration& migration : recorded) {
    const auto index = static_cast<std::size_t>(migration.number - 1);
    if (index >= known.size()) {
      return refusal(ErrorKind::unavailable, "storage.database_newer", migration.name, "");
    }
    if (known[index].checksum != migration.checksum) {
      return refusal(ErrorKind::unavailable, "storage.migration_changed", known[index].name, "");
    }
  }
  return std::nullopt;
}

void apply(Connection& connection, const Migration& migration) {
  connection.run_script(migration.sql);
  const std::string applied_at = utc_now();
  const std::array<Value, 4> values = {std::int64_t{migration.number}, std::string_view(migration.name),
                                       std::string_view(migration.checksum), std::string_view(applied_at)};
  connection.execute(record_sql, values);
}

// Applies the first migration that is missing; false when there is none. What is missing is found inside the
// transaction, so that of two programs that start together only one applies it.
Result<bool> apply_next(Connection& connection, const std::vector<Migration>& known) {
  Transaction transaction(connection);
  connection.execute(create_table_sql);
  const std::vector<RecordedMigration> recorded = read_recorded(connection);
  if (auto refused = difference(known, recorded)) return *std::move(refused);
  if (recorded.size() == known.size()) return false;
  const Migration& missing = known[recorded.size()];
  try {
    apply(connection, missing);
    transaction.commit();
  } catch (const DatabaseProblem& problem) {
    return refusal(ErrorKind::internal, "storage.migration_failed", missing.name, problem.what());
  }
  log_info("storage.migrated", {{"migration", missing.name}});
  return true;
}

Result<int> apply_all(Connection& connection, const std::vector<Migration>& known) {
  for (int applied = 0;; ++applied) {
    const auto more = apply_next(connection, known);
    if (!more) return more.error();
    if (!*more) return applied;
  }
}

}  // namespace

Result<int> migrate(Database& database, const std::filesystem::path& migrations) {
  const auto known = read_migrations(migrations / database.engine());
  if (!known) return known.error();
  try {
    return database.with_writer([&](Connection& connection) { return apply_all(connection, *known); });
  } catch (const DatabaseProblem& problem) {
    return Error{ErrorKind::unavailable, "", {"storage.no_answer", {}}, {"storage.no_answer.hint", {}}, problem.what()};
  }
}

}  // namespace foothold::storage
