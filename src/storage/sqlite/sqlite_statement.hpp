#pragma once

#include <sqlite3.h>

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/connection.hpp"

namespace foothold::storage {

// Whether SQLite copies bound text and bytes, or reads them where they are until the statement is reset.
enum class Binding { copied, borrowed };

// One prepared statement. Used by the thread of its connection, which it must not outlive.
class SqliteStatement {
 public:
  // Throws DatabaseProblem when SQLite refuses the text, and Broken when it holds none or more than one statement or
  // placeholders other than $1 … $n.
  SqliteStatement(sqlite3* database, std::string_view sql);
  ~SqliteStatement();
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  // Throws Broken unless there is exactly one value for each placeholder.
  void bind(std::span<const Value> values, Binding binding);
  // True when there is a row to read, false when the statement has ended.
  [[nodiscard]] bool step();
  // Ends the statement, so that it keeps no lock and no snapshot, and forgets the bound values.
  void reset() noexcept;

  [[nodiscard]] const std::string& sql() const { return sql_; }
  [[nodiscard]] sqlite3_stmt* handle() const { return handle_; }
  [[nodiscard]] bool gives_rows() const { return sqlite3_column_count(handle_) > 0; }
  [[nodiscard]] bool writes() const { return sqlite3_stmt_readonly(handle_) == 0; }

 private:
  void prepare();
  void find_placeholders();
  void bind_one(int index, const Value& value, Binding binding);

  sqlite3* database_;
  std::string sql_;
  sqlite3_stmt* handle_ = nullptr;
  std::vector<int> index_of_value_;  // SQLite numbers placeholders by first appearance; entry 0 is where $1 stands
};

class SqliteStatementCache;

// Gives a lent statement back, reset.
struct StatementReturn {
  SqliteStatementCache* cache = nullptr;
  void operator()(SqliteStatement* statement) const noexcept;
};
using LentStatement = std::unique_ptr<SqliteStatement, StatementReturn>;

// Keeps the prepared statements of one connection that nobody is using. A statement that is being read is out of the
// cache, so asking for the same text again meanwhile prepares a second one.
class SqliteStatementCache {
 public:
  explicit SqliteStatementCache(sqlite3* database) : database_(database) {}

  [[nodiscard]] LentStatement lend(std::string_view sql);
  void take_back(std::unique_ptr<SqliteStatement> statement) noexcept;

 private:
  sqlite3* database_;
  // The keys are views of the text inside the statements.
  std::unordered_map<std::string_view, std::unique_ptr<SqliteStatement>> idle_;
};

}  // namespace foothold::storage
