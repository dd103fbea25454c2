#pragma once

#include "storage/sqlite/sqlite_statement.hpp"
#include "storage/stored_rows.hpp"

namespace foothold::storage {

// Reads the rows of a running statement one by one. The first step is taken at once, so that a problem shows in query()
// as it does on PostgreSQL. Must not outlive the connection.
class SqliteRows final : public Rows {
 public:
  explicit SqliteRows(LentStatement statement) : statement_(std::move(statement)), has_row_(statement_->step()) {}

  bool next() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::span<const std::byte> bytes(int column) const override;

  [[nodiscard]] Cell cell(int column) const;
  [[nodiscard]] int column_count() const { return sqlite3_column_count(statement_->handle()); }

 private:
  int type_of(int column) const;
  void require(int column, int type, const char* wanted) const;

  LentStatement statement_;
  bool has_row_;
  bool started_ = false;
};

// Copies all rows, which brings the statement to its end.
[[nodiscard]] std::unique_ptr<Rows> store_rows(SqliteRows& rows);

}  // namespace foothold::storage
