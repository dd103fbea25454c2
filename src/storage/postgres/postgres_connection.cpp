#include "storage/postgres/postgres_connection.hpp"

#include <libpq-fe.h>

#include <array>
#include <string>
#include <unordered_map>

#include "base/log.hpp"
#include "base/text.hpp"
#include "storage/postgres/postgres_problem.hpp"
#include "storage/postgres/postgres_rows.hpp"
#include "storage/postgres/postgres_values.hpp"

namespace foothold::storage {
namespace {

// The forms that PostgresRows reads, and the same patience with locks as on SQLite.
constexpr const char* session_sql =
    "SET bytea_output = 'hex'; SET extra_float_digits = 1; SET standard_conforming_strings = on; SET DateStyle = 'ISO';"
    "SET TimeZone = 'UTC'; SET client_min_messages = 'warning'; SET lock_timeout = '5s'";
constexpr const char* read_only_session_sql = "SET default_transaction_read_only = on";
// The number says only that it is Foothold's writer who holds the lock; the transaction's end frees it.
constexpr const char* begin_writing_sql = "BEGIN; SELECT pg_advisory_xact_lock(704611467)";
constexpr const char* begin_reading_sql = "BEGIN ISOLATION LEVEL REPEATABLE READ";
constexpr const char* commit_sql = "COMMIT";
constexpr const char* rollback_sql = "ROLLBACK";
constexpr const char* savepoint_sql = "SAVEPOINT foothold_work";
constexpr const char* release_savepoint_sql = "RELEASE SAVEPOINT foothold_work";
constexpr const char* roll_back_to_savepoint_sql =
    "ROLLBACK TO SAVEPOINT foothold_work; RELEASE SAVEPOINT foothold_work";
constexpr const char* forget_statements_sql = "DEALLOCATE ALL";

// More different texts than this on one connection means that texts are made at run time; then the cache starts afresh.
constexpr std::size_t most_statements = 200;

struct FinishConnection {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
using ConnectionHandle = std::unique_ptr<PGconn, FinishConnection>;

struct PreparedStatement {
  std::string name;
  int value_count = 0;
  bool gives_rows = false;
};

class PostgresConnection final : public Connection {
 public:
  PostgresConnection(ConnectionHandle handle, PostgresMode mode) : handle_(std::move(handle)), mode_(mode) {}

  std::int64_t execute(std::string_view sql, std::span<const Value> values) override;
  std::unique_ptr<Rows> query(std::string_view sql, std::span<const Value> values) override;
  void begin() override;
  void commit() override;
  void rollback() noexcept override;
  void set_savepoint() override { run_text(savepoint_sql); }
  void release_savepoint() override { run_text(release_savepoint_sql); }
  void roll_back_to_savepoint() override { run_text(roll_back_to_savepoint_sql); }
  void run_script(std::string_view sql) override;

 private:
  const PreparedStatement& prepare(std::string_view sql, const PostgresValues& values);
  PreparedStatement describe(const std::string& name, std::string_view sql);
  PostgresResult run(const PreparedStatement& statement, std::string_view sql, const PostgresValues& values);
  PostgresResult checked(PGresult* raw, std::string_view sql);
  void run_text(const std::string& sql);
  bool in_transaction() const;

  ConnectionHandle handle_;
  PostgresMode mode_;
  std::unordered_map<std::string, PreparedStatement> statements_;  // by text and types of the values
  std::size_t names_given_ = 0;
};

std::int64_t PostgresConnection::execute(std::string_view sql, std::span<const Value> values) {
  const PostgresValues converted(values);
  const PreparedStatement& statement = prepare(sql, converted);
  if (statement.gives_rows) throw Broken("PostgreSQL: execute() cannot hand out the rows of: " + std::string(sql));
  const PostgresResult result = run(statement, sql, converted);
  return parse_integer(PQcmdTuples(result.get())).value_or(0);  // Empty for what changes no rows.
}

std::unique_ptr<Rows> PostgresConnection::query(std::string_view sql, std::span<const Value> values) {
  const PostgresValues converted(values);
  return std::make_unique<PostgresRows>(run(prepare(sql, converted), sql, converted));
}

const PreparedStatement& PostgresConnection::prepare(std::string_view sql, const PostgresValues& values) {
  const std::string key = std::string(sql) + '\n' + values.signature();
  if (const auto known = statements_.find(key); known != statements_.end()) return known->second;
  if (sql.find('\0') != std::string_view::npos) throw Broken("PostgreSQL: a NUL letter in: " + std::string(sql));
  if (statements_.size() >= most_statements) {
    run_text(forget_statements_sql);
    statements_.clear();
  }
  const std::string name = "foothold_" + std::to_string(++names_given_);
  checked(PQprepare(handle_.get(), name.c_str(), std::string(sql).c_str(), values.count(), values.types()), sql);
  return statements_.emplace(key, describe(name, sql)).first->second;
}

PreparedStatement PostgresConnection::describe(const std::string& name, std::string_view sql) {
  const PostgresResult description = checked(PQdescribePrepared(handle_.get(), name.c_str()), sql);
  return {name, PQnparams(description.get()), PQnfields(description.get()) > 0};
}

PostgresResult PostgresConnection::run(const PreparedStatement& statement, std::string_view sql,
                                       const PostgresValues& values) {
  if (statement.value_count != values.count()) {
    throw Broken("PostgreSQL: " + std::to_string(values.count()) + " values for " +
                 std::to_string(statement.value_count) + " placeholders in: " + std::string(sql));
  }
  return checked(PQexecPrepared(handle_.get(), statement.name.c_str(), values.count(), values.pointers(),
                                values.lengths(), values.formats(), 0),
                 sql);
}

PostgresResult PostgresConnection::checked(PGresult* raw, std::string_view sql) {
  PostgresResult result(raw);
  const ExecStatusType status = PQresultStatus(result.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return result;
  if (status == PGRES_EMPTY_QUERY) throw Broken("PostgreSQL: no statement in: " + std::string(sql));
  const char* state = result ? PQresultErrorField(result.get(), PG_DIAG_SQLSTATE) : nullptr;
  const std::string code = state != nullptr ? state : "";
  const bool lost = PQstatus(handle_.get()) == CONNECTION_BAD;
  const std::string what =
      "PostgreSQL: " + std::string(trim(PQerrorMessage(handle_.get()))) + " (" + code + ") in: " + std::string(sql);
  throw DatabaseProblem(lost ? ProblemKind::connection_lost : postgres_problem_kind(code), code, what);
}

bool PostgresConnection::in_transaction() const {
  const PGTransactionStatusType status = PQtransactionStatus(handle_.get());
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

void PostgresConnection::begin() {
  if (in_transaction()) throw Broken("PostgreSQL: there is a transaction already");
  try {
    run_text(mode_ == PostgresMode::read_only ? begin_reading_sql : begin_writing_sql);
  } catch (const DatabaseProblem&) {
    rollback();  // The wait for the lock can fail when the transaction has begun already.
    throw;
  }
}

void PostgresConnection::commit() {
  if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) throw Broken("PostgreSQL: there is no transaction to commit");
  const PostgresResult result = checked(PQexec(handle_.get(), commit_sql), commit_sql);
  // A transaction in which a statement failed is rolled back by its COMMIT, without an error.
  const std::string_view outcome = PQcmdStatus(result.get());
  if (outcome != commit_sql) throw Broken("PostgreSQL: the transaction had failed and was rolled back");
}

void PostgresConnection::rollback() noexcept {
  if (in_transaction()) PQclear(PQexec(handle_.get(), rollback_sql));
}

void PostgresConnection::run_script(std::string_view sql) {
  const bool inside = in_transaction();
  run_text(std::string(sql));
  if (inside && !in_transaction()) throw Broken("PostgreSQL: the script ended the transaction it ran in");
}

void PostgresConnection::run_text(const std::string& sql) {
  checked(PQexec(handle_.get(), sql.c_str()), sql);
}

bool is_readable_address(const std::string& url) {
  PQconninfoOption* options = PQconninfoParse(url.c_str(), nullptr);
  PQconninfoFree(options);
  return options != nullptr;
}

ConnectionHandle connect(const std::string& url) {
  // What stands before "dbname" are defaults that the address may change.
  static constexpr std::array<const char*, 5> names = {"fallback_application_name", "connect_timeout",
                                                       "tcp_user_timeout", "dbname", nullptr};
  const std::array<const char*, 5> values = {"foothold", "5", "30000", url.c_str(), nullptr};
  return ConnectionHandle(PQconnectdbParams(names.data(), values.data(), 1));
}

void log_notice(void* /*context*/, const char* notice) {
  log_warning("storage.postgres_notice", {{"notice", trim(notice)}});
}

Error cannot_connect(PGconn* connection, std::string_view detail) {
  const auto text_of = [](const char* text) { return std::string(text != nullptr ? text : ""); };
  const std::vector<std::pair<std::string, std::string>> values = {{"server", text_of(PQhost(connection))},
                                                                   {"database", text_of(PQdb(connection))}};
  return {ErrorKind::unavailable,
          "",
          {"storage.cannot_connect", values},
          {"storage.cannot_connect.hint", values},
          std::string(detail)};
}

void set_up_session(PGconn* handle, Connection& connection, PostgresMode mode) {
  PQsetNoticeProcessor(handle, &log_notice, nullptr);
  if (PQsetClientEncoding(handle, "UTF8") != 0) throw Broken("PostgreSQL: the server cannot speak UTF-8");
  connection.run_script(session_sql);
  if (mode == PostgresMode::read_only) connection.run_script(read_only_session_sql);
}

}  // namespace

Result<std::unique_ptr<Connection>> open_postgres(std::string_view url, PostgresMode mode) {
  const std::string address(url);
  if (!is_readable_address(address)) {
    return Error{ErrorKind::invalid, "", {"storage.bad_address", {}}, {"storage.bad_address.hint", {}}, ""};
  }
  ConnectionHandle handle = connect(address);
  if (!handle) throw std::bad_alloc();
  PGconn* const raw = handle.get();
  if (PQstatus(raw) != CONNECTION_OK) return cannot_connect(raw, trim(PQerrorMessage(raw)));
  auto connection = std::make_unique<PostgresConnection>(std::move(handle), mode);
  try {
    set_up_session(raw, *connection, mode);
  } catch (const Broken& problem) {
    return cannot_connect(raw, problem.what());
  }
  return std::unique_ptr<Connection>(std::move(connection));
}

}  // namespace foothold::storage
