#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace foothold::storage {

// A value bound to $1, $2 … of a statement. Text and bytes are views: what they point to must outlive the call.
using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, std::span<const std::byte>>;

// The rows of one answer, read from front to back. Columns count from 0; asking for another type than the column holds
// throws Broken. Views stay valid until the next call of next(). Destroying Rows ends the statement, so that no read
// snapshot is kept.
class Rows {
 public:
  virtual ~Rows() = default;
  [[nodiscard]] virtual bool next() = 0;
  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  [[nodiscard]] virtual double real(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;
  [[nodiscard]] virtual std::span<const std::byte> bytes(int column) const = 0;
};

// What went wrong in the database, alike for both engines. Thrown; stores turn the expected kinds into refusals.
enum class ProblemKind {
  unique_violation,
  not_null_violation,
  foreign_key_violation,
  busy,
  connection_lost,
  damaged,
  other
};

class DatabaseProblem;

// One connection to SQLite or PostgreSQL. One thread at a time. Placeholders are $1 … $n on both engines, and one call
// takes exactly one statement.
class Connection {
 public:
  virtual ~Connection() = default;
  // Runs a statement that gives no rows, and returns how many rows it changed.
  virtual std::int64_t execute(std::string_view sql, std::span<const Value> values = {}) = 0;
  [[nodiscard]] virtual std::unique_ptr<Rows> query(std::string_view sql, std::span<const Value> values = {}) = 0;
  // A writing transaction: taken at once on SQLite (BEGIN IMMEDIATE). Prefer the Transaction class.
  virtual void begin() = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  // A point inside the open transaction to which it can go back, also after a statement of it has failed. One at a
  // time. Prefer the Savepoint class.
  virtual void set_savepoint() = 0;
  virtual void release_savepoint() = 0;
  virtual void roll_back_to_savepoint() = 0;
  // Runs many statements separated by semicolons; for migrations and for making files only.
  virtual void run_script(std::string_view sql) = 0;
};

// Rolls back when it is destroyed before commit().
class Transaction {
 public:
  explicit Transaction(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  bool open_ = true;
};

// Takes back what was written since it was made, and nothing else of its Transaction, when it is destroyed before
// keep(). When even that fails, so does the commit.
class Savepoint {
 public:
  explicit Savepoint(Connection& connection);
  ~Savepoint();
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  void keep();

 private:
  Connection& connection_;
  bool open_ = true;
};

}  // namespace foothold::storage
