#include "storage/sqlite/sqlite_rows.hpp"

#include "base/error.hpp"

namespace foothold::storage {

bool SqliteRows::next() {
  // Stepping behind the end would start the statement anew.
  if (started_ && has_row_) has_row_ = statement_->step();
  started_ = true;
  if (!has_row_) statement_->reset();
  return has_row_;
}

int SqliteRows::type_of(int column) const {
  if (!started_ || !has_row_) throw Broken("SQLite: there is no row to read in: " + statement_->sql());
  if (column < 0 || column >= column_count()) {
    throw Broken("SQLite: there is no column " + std::to_string(column) + " in: " + statement_->sql());
  }
  return sqlite3_column_type(statement_->handle(), column);
}

void SqliteRows::require(int column, int type, const char* wanted) const {
  if (type_of(column) == type) return;
  throw Broken("SQLite: column " + std::to_string(column) + " does not hold " + wanted + " in: " + statement_->sql());
}

bool SqliteRows::is_null(int column) const {
  return type_of(column) == SQLITE_NULL;
}

std::int64_t SqliteRows::integer(int column) const {
  require(column, SQLITE_INTEGER, "an integer");
  return sqlite3_column_int64(statement_->handle(), column);
}

double SqliteRows::real(int column) const {
  require(column, SQLITE_FLOAT, "a real number");
  return sqlite3_column_double(statement_->handle(), column);
}

std::string_view SqliteRows::text(int column) const {
  require(column, SQLITE_TEXT, "text");
  const unsigned char* start = sqlite3_column_text(statement_->handle(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_->handle(), column));
  return {reinterpret_cast<const char*>(start), size};
}

std::span<const std::byte> SqliteRows::bytes(int column) const {
  require(column, SQLITE_BLOB, "bytes");
  const void* start = sqlite3_column_blob(statement_->handle(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_->handle(), column));
  return {static_cast<const std::byte*>(start), size};
}

Cell SqliteRows::cell(int column) const {
  switch (type_of(column)) {
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_FLOAT:
      return real(column);
    case SQLITE_TEXT:
      return std::string(text(column));
    case SQLITE_BLOB: {
      const auto content = bytes(column);
      return std::vector<std::byte>(content.begin(), content.end());
    }
    default:
      return nullptr;
  }
}

std::unique_ptr<Rows> store_rows(SqliteRows& rows) {
  std::vector<std::vector<Cell>> stored;
  while (rows.next()) {
    std::vector<Cell>& row = stored.emplace_back();
    for (int column = 0; column < rows.column_count(); ++column) row.push_back(rows.cell(column));
  }
  return std::make_unique<StoredRows>(std::move(stored));
}

}  // namespace foothold::storage
