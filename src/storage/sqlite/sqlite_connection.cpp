#include "storage/sqlite/sqlite_connection.hpp"

#include <sqlite3.h>

#include <string>

#include "storage/sqlite/sqlite_problem.hpp"
#include "storage/sqlite/sqlite_rows.hpp"
#include "storage/sqlite/sqlite_statement.hpp"

namespace foothold::storage {
namespace {

constexpr int busy_timeout_milliseconds = 5000;
constexpr const char* begin_writing_sql = "BEGIN IMMEDIATE";
constexpr const char* begin_reading_sql = "BEGIN";
constexpr const char* commit_sql = "COMMIT";
constexpr const char* rollback_sql = "ROLLBACK";
constexpr const char* savepoint_sql = "SAVEPOINT foothold_work";
constexpr const char* release_savepoint_sql = "RELEASE foothold_work";
constexpr const char* roll_back_to_savepoint_sql = "ROLLBACK TO foothold_work; RELEASE foothold_work";
constexpr const char* write_ahead_log_sql = "PRAGMA journal_mode = WAL";
constexpr const char* live_settings_sql = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON";
constexpr const char* build_settings_sql =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON";
constexpr const char* first_read_sql = "SELECT count(*) FROM sqlite_schema";
constexpr const char* page_count_sql = "PRAGMA page_count";

struct CloseDatabase {
  // The second version waits for statements that are still alive instead of leaking them.
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using DatabaseHandle = std::unique_ptr<sqlite3, CloseDatabase>;

enum class TransactionState { none, open, failed };

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(DatabaseHandle database) : database_(std::move(database)), statements_(database_.get()) {}

  std::int64_t execute(std::string_view sql, std::span<const Value> values) override;
  std::unique_ptr<Rows> query(std::string_view sql, std::span<const Value> values) override;
  void begin() override;
  void commit() override;
  void rollback() noexcept override;
  void set_savepoint() override;
  void release_savepoint() override;
  void roll_back_to_savepoint() override;
  void run_script(std::string_view sql) override;

 private:
  std::int64_t run(SqliteStatement& statement, std::span<const Value> values);
  std::unique_ptr<Rows> read(LentStatement statement, std::span<const Value> values);
  void run_text(const std::string& sql);
  template <typename Work>
  auto guarded(Work work);

  DatabaseHandle database_;
  SqliteStatementCache statements_;
  TransactionState transaction_ = TransactionState::none;
};

// PostgreSQL refuses everything but a rollback once a statement of the transaction has failed. SQLite would go on, and
// after a full disk even outside the transaction; so it is made to refuse as well.
template <typename Work>
auto SqliteConnection::guarded(Work work) {
  if (transaction_ == TransactionState::failed)
    throw Broken("SQLite: the transaction has failed and must be rolled back");
  try {
    return work();
  } catch (const DatabaseProblem&) {
    if (transaction_ == TransactionState::open) transaction_ = TransactionState::failed;
    throw;
  }
}

std::int64_t SqliteConnection::execute(std::string_view sql, std::span<const Value> values) {
  return guarded([&] { return run(*statements_.lend(sql), values); });
}

std::int64_t SqliteConnection::run(SqliteStatement& statement, std::span<const Value> values) {
  if (statement.gives_rows()) throw Broken("SQLite: execute() cannot hand out the rows of: " + statement.sql());
  statement.bind(values, Binding::borrowed);
  // A statement that is no INSERT, UPDATE or DELETE leaves the count of the one before it standing.
  const sqlite3_int64 total_before = sqlite3_total_changes64(database_.get());
  static_cast<void>(statement.step());
  return sqlite3_total_changes64(database_.get()) == total_before ? 0 : sqlite3_changes64(database_.get());
}

std::unique_ptr<Rows> SqliteConnection::query(std::string_view sql, std::span<const Value> values) {
  return guarded([&] { return read(statements_.lend(sql), values); });
}

std::unique_ptr<Rows> SqliteConnection::read(LentStatement statement, std::span<const Value> values) {
  statement->bind(values, Binding::copied);
  const bool writes = statement->writes();
  auto rows = std::make_unique<SqliteRows>(std::move(statement));
  if (!writes) return rows;
  // What RETURNING hands out is copied first: the change is then done, and its failure known, when query() returns.
  return store_rows(*rows);
}

void SqliteConnection::begin() {
  if (transaction_ != TransactionState::none) throw Broken("SQLite: there is a transaction already");
  const bool read_only = sqlite3_db_readonly(database_.get(), "main") == 1;
  run_text(read_only ? begin_reading_sql : begin_writing_sql);
  transaction_ = TransactionState::open;
}

void SqliteConnection::commit() {
  if (transaction_ == TransactionState::none) throw Broken("SQLite: there is no transaction to commit");
  guarded([&] { run_text(commit_sql); });
  transaction_ = TransactionState::none;
}

void SqliteConnection::rollback() noexcept {
  transaction_ = TransactionState::none;
  // SQLite ends the transaction by itself after some failures (a full disk); then there is nothing to take back.
  if (sqlite3_get_autocommit(database_.get()) != 0) return;
  sqlite3_exec(database_.get(), rollback_sql, nullptr, nullptr, nullptr);
}

void SqliteConnection::set_savepoint() {
  if (transaction_ == TransactionState::none) throw Broken("SQLite: a savepoint needs a transaction");
  guarded([&] { run_text(savepoint_sql); });
}

void SqliteConnection::release_savepoint() {
  guarded([&] { run_text(release_savepoint_sql); });
}

void SqliteConnection::roll_back_to_savepoint() {
  // After some failures there is no transaction left to go back in; then this fails as well, and so does the commit.
  run_text(roll_back_to_savepoint_sql);
  transaction_ = TransactionState::open;
}

void SqliteConnection::run_script(std::string_view sql) {
  guarded([&] { run_text(std::string(sql)); });
  const bool ended = transaction_ == TransactionState::open && sqlite3_get_autocommit(database_.get()) != 0;
  if (ended) throw Broken("SQLite: the script ended the transaction it ran in");
}

void SqliteConnection::run_text(const std::string& sql) {
  const int code = sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw_sqlite_problem(database_.get(), sql);
}

bool writes(SqliteMode mode) {
  return mode == SqliteMode::read_write || mode == SqliteMode::build;
}

Error refusal(ErrorKind kind, const std::string& key, const std::filesystem::path& file, const std::string& detail) {
  const std::vector<std::pair<std::string, std::string>> values = {{"file", file.string()}};
  return {kind, "", {key, values}, {key + ".hint", values}, detail};
}

Error not_a_database(const std::filesystem::path& file, const std::string& detail) {
  return refusal(ErrorKind::invalid, "storage.not_a_database", file, detail);
}

Error cannot_open(const std::filesystem::path& file, const std::string& detail) {
  return refusal(ErrorKind::unavailable, "storage.cannot_open", file, detail);
}

bool is_plain_in_address(char letter) {
  const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  return is_letter || (letter >= '0' && letter <= '9') ||
         std::string_view("/-._~").find(letter) != std::string_view::npos;
}

// "file:///data/edition%202025.db?immutable=1"
std::string immutable_address(const std::string& absolute_path) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string address = "file://";
  for (const char letter : absolute_path) {
    const auto code = static_cast<unsigned char>(letter);
    if (is_plain_in_address(letter)) {
      address += letter;
    } else {
      address += {'%', hex[code >> 4U], hex[code & 15U]};
    }
  }
  return address + "?immutable=1";
}

DatabaseHandle open_handle(const std::filesystem::path& file, SqliteMode mode) {
  // An absolute path is never one of the names that mean something else to SQLite (":memory:", "file:…").
  const std::string path = std::filesystem::absolute(file).string();
  const std::string name = mode == SqliteMode::immutable ? immutable_address(path) : path;
  int flags = SQLITE_OPEN_NOMUTEX;
  flags |= writes(mode) ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (mode == SqliteMode::immutable) flags |= SQLITE_OPEN_URI;
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &database, flags, nullptr);
  DatabaseHandle handle(database);  // Even a failed opening gives something to close, which knows why.
  if (code != SQLITE_OK) throw_sqlite_problem(database, "opening " + path);
  return handle;
}

// The time-out comes first: even the first read of an idle database can meet the lock of another program that opens it.
void apply_settings(sqlite3* database) {
  sqlite3_busy_timeout(database, busy_timeout_milliseconds);
  sqlite3_extended_result_codes(database, 1);
  // PostgreSQL takes "word" for a column; without this SQLite would take a misspelt column for text.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  // A file from elsewhere must not run functions with side effects from its views and triggers.
  sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

std::int64_t single_integer(Connection& connection, const char* sql) {
  const auto rows = connection.query(sql);
  return rows->next() ? rows->integer(0) : 0;
}

void use_write_ahead_log(Connection& connection) {
  const auto rows = connection.query(write_ahead_log_sql);
  if (!rows->next() || rows->text(0) != "wal") {
    throw DatabaseProblem(ProblemKind::other, "", "SQLite: this file system has no write-ahead log");
  }
}

void prepare_for(Connection& connection, SqliteMode mode) {
  if (mode == SqliteMode::read_write) {
    use_write_ahead_log(connection);
    connection.run_script(live_settings_sql);
  } else if (mode == SqliteMode::build) {
    connection.run_script(build_settings_sql);
  }
}

Result<std::unique_ptr<Connection>> open_existing_or_new(const std::filesystem::path& file, SqliteMode mode) {
  DatabaseHandle handle = open_handle(file, mode);
  apply_settings(handle.get());
  // SQLite falls back to reading when it may not write.
  if (writes(mode) && sqlite3_db_readonly(handle.get(), "main") == 1)
    return cannot_open(file, "no permission to write");
  auto connection = std::make_unique<SqliteConnection>(std::move(handle));
  prepare_for(*connection, mode);
  static_cast<void>(single_integer(*connection, first_read_sql));
  const bool empty = single_integer(*connection, page_count_sql) == 0;  // An empty file is a new database to SQLite.
  if (!writes(mode) && empty) return not_a_database(file, "the file is empty");
  return std::unique_ptr<Connection>(std::move(connection));
}

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::filesystem::path& file, SqliteMode mode) {
  std::error_code unknown;
  const bool missing = std::filesystem::status(file, unknown).type() == std::filesystem::file_type::not_found;
  if (!writes(mode) && missing) return refusal(ErrorKind::not_found, "storage.file_missing", file, "");
  try {
    return open_existing_or_new(file, mode);
  } catch (const DatabaseProblem& problem) {
    const bool damaged = problem.kind() == ProblemKind::damaged;
    return damaged ? not_a_database(file, problem.what()) : cannot_open(file, problem.what());
  }
}

}  // namespace foothold::storage
