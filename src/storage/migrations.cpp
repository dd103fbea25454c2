#include "storage/migrations.hpp"

#include <array>
#include <optional>
#include <span>

#include "base/clock.hpp"
#include "base/log.hpp"
#include "storage/migration_files.hpp"
#include "storage/sqlite/sqlite_copy.hpp"

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

Result<void> apply_missing(Connection& connection, std::span<const Migration> missing) {
  for (const Migration& migration : missing) {
    try {
      apply(connection, migration);
    } catch (const DatabaseProblem& problem) {
      return refusal(ErrorKind::internal, "storage.migration_failed", migration.name, problem.what());
    }
  }
  return {};
}

// What is missing is found inside the transaction, so that of several programs that start together only one applies it.
Result<int> apply_all(Connection& connection, const std::vector<Migration>& known, bool on_sqlite,
                      const BeforeUpgrade& before_upgrade) {
  Transaction transaction(connection);
  connection.execute(create_table_sql);
  const std::vector<RecordedMigration> recorded = read_recorded(connection);
  if (auto refused = difference(known, recorded)) return *std::move(refused);
  const auto missing = std::span(known).subspan(recorded.size());
  if (missing.empty()) return 0;
  if (!recorded.empty() && before_upgrade)
    if (const auto prepared = before_upgrade(); !prepared) return prepared.error();
  if (const auto applied = apply_missing(connection, missing); !applied) return applied.error();
  if (const auto damage = on_sqlite ? find_damage(connection) : std::nullopt)
    return refusal(ErrorKind::internal, "storage.upgrade_damaged", missing.back().name, *damage);
  try {
    transaction.commit();
  } catch (const DatabaseProblem& problem) {
    return refusal(ErrorKind::internal, "storage.migration_failed", missing.back().name, problem.what());
  }
  for (const Migration& migration : missing) log_info("storage.migrated", {{"migration", migration.name}});
  return static_cast<int>(missing.size());
}

}  // namespace

Result<int> migrate(Database& database, const std::filesystem::path& migrations, const BeforeUpgrade& before_upgrade) {
  const bool on_sqlite = database.engine() == "sqlite";
  const auto known = read_migrations(migrations / database.engine());
  if (!known) return known.error();
  try {
    return database.with_writer(
        [&](Connection& connection) { return apply_all(connection, *known, on_sqlite, before_upgrade); });
  } catch (const DatabaseProblem& problem) {
    return Error{ErrorKind::unavailable, "", {"storage.no_answer", {}}, {"storage.no_answer.hint", {}}, problem.what()};
  }
}

}  // namespace foothold::storage
