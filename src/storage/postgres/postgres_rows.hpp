#pragma once

#include <libpq-fe.h>

#include <memory>
#include <vector>

#include "storage/connection.hpp"

namespace foothold::storage {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ClearResult>;

// Rows of an answer that has arrived as a whole. Independent of the connection. integer() also reads booleans (as 1 and
// 0, like SQLite) and whole numbers of the type numeric (what sum() gives); real() also reads numeric; text() reads
// every other type.
class PostgresRows final : public Rows {
 public:
  explicit PostgresRows(PostgresResult result) : result_(std::move(result)) {}

  bool next() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::span<const std::byte> bytes(int column) const override;

 private:
  void require_cell(int column) const;
  std::string_view raw(int column) const;
  [[noreturn]] void throw_wrong_type(int column, const char* wanted) const;

  PostgresResult result_;
  int row_ = -1;
  mutable std::vector<std::vector<std::byte>> decoded_;  // what bytes() gave for the current row
};

}  // namespace foothold::storage
