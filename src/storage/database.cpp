#include "storage/database.hpp"

#include <filesystem>
#include <string>

#include "storage/postgres/postgres_connection.hpp"
#include "storage/sqlite/sqlite_connection.hpp"

namespace foothold::storage {
namespace {

// Readers wait for the disk or the network rather than for each other, so a few more than the worker threads do.
constexpr std::size_t most_readers = 16;
constexpr std::size_t most_postgres_writers = 4;

// Each reads something that lies in the database itself; SQLite answers "SELECT 1" without looking at its file.
constexpr const char* sqlite_check_sql = "SELECT count(*) FROM sqlite_schema";
constexpr const char* postgres_check_sql = "SELECT count(*) FROM pg_catalog.pg_namespace";

bool is_postgres_address(std::string_view text) {
  return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

bool is_other_address(std::string_view text) {
  return !is_postgres_address(text) && text.find("://") != std::string_view::npos;
}

}  // namespace

struct Database::Engine {
  std::string_view name;
  const char* check_sql;
  std::size_t most_writers;
  ConnectionPool::Opener open_writer;
  ConnectionPool::Opener open_reader;
};

Database::Engine Database::sqlite_engine(std::string_view path) {
  const std::filesystem::path file(path);
  return {"sqlite", sqlite_check_sql, 1, [file] { return open_sqlite(file, SqliteMode::read_write); },
          [file] { return open_sqlite(file, SqliteMode::read_only); }};
}

Database::Engine Database::postgres_engine(std::string_view address) {
  const std::string url(address);
  return {"postgres", postgres_check_sql, most_postgres_writers,
          [url] { return open_postgres(url, PostgresMode::read_write); },
          [url] { return open_postgres(url, PostgresMode::read_only); }};
}

Database::Database(Engine engine)
    : engine_(engine.name),
      check_sql_(engine.check_sql),
      writers_(engine.most_writers, std::move(engine.open_writer)),
      readers_(most_readers, std::move(engine.open_reader)) {}

Result<std::unique_ptr<Database>> Database::open(std::string_view address_or_path) {
  if (is_other_address(address_or_path)) {
    return Error{ErrorKind::invalid, "", {"storage.bad_address", {}}, {"storage.bad_address.hint", {}}, ""};
  }
  std::unique_ptr<Database> database(new Database(
      is_postgres_address(address_or_path) ? postgres_engine(address_or_path) : sqlite_engine(address_or_path)));
  // On SQLite the writer also makes the file and its write-ahead log, which readers need.
  if (const auto opened = database->writers_.open_first(); !opened) return opened.error();
  return database;
}

Result<void> Database::check() {
  try {
    with_reader([&](Connection& connection) { static_cast<void>(connection.query(check_sql_)->next()); });
    return {};
  } catch (const DatabaseProblem& problem) {
    return Error{ErrorKind::unavailable, "", {"storage.no_answer", {}}, {"storage.no_answer.hint", {}}, problem.what()};
  }
}

}  // namespace foothold::storage
