#pragma once

#include <string>
#include <vector>

#include "storage/connection.hpp"

namespace foothold::storage {

// One value that was read and copied; bytes are a vector, to be told from text.
using Cell = std::variant<std::nullptr_t, std::int64_t, double, std::string, std::vector<std::byte>>;

// Rows that were copied out of the database, for statements that must have ended before their rows are read.
class StoredRows final : public Rows {
 public:
  explicit StoredRows(std::vector<std::vector<Cell>> rows) : rows_(std::move(rows)) {}

  bool next() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  std::string_view text(int column) const override;
  std::span<const std::byte> bytes(int column) const override;

 private:
  const Cell& cell(int column) const;
  template <typename Type>
  const Type& typed(int column, const char* wanted) const;

  std::vector<std::vector<Cell>> rows_;
  std::size_t position_ = 0;  // one past the current row
};

}  // namespace foothold::storage
