#include "storage/stored_rows.hpp"

#include "base/error.hpp"

namespace foothold::storage {

bool StoredRows::next() {
  if (position_ <= rows_.size()) ++position_;
  return position_ <= rows_.size();
}

const Cell& StoredRows::cell(int column) const {
  if (position_ == 0 || position_ > rows_.size()) throw Broken("storage: there is no row to read");
  const std::vector<Cell>& row = rows_[position_ - 1];
  if (column < 0 || static_cast<std::size_t>(column) >= row.size()) {
    throw Broken("storage: there is no column " + std::to_string(column));
  }
  return row[static_cast<std::size_t>(column)];
}

template <typename Type>
const Type& StoredRows::typed(int column, const char* wanted) const {
  const Type* value = std::get_if<Type>(&cell(column));
  if (value == nullptr) throw Broken("storage: column " + std::to_string(column) + " does not hold " + wanted);
  return *value;
}

bool StoredRows::is_null(int column) const {
  return std::holds_alternative<std::nullptr_t>(cell(column));
}

std::int64_t StoredRows::integer(int column) const {
  return typed<std::int64_t>(column, "an integer");
}

double StoredRows::real(int column) const {
  return typed<double>(column, "a real number");
}

std::string_view StoredRows::text(int column) const {
  return typed<std::string>(column, "text");
}

std::span<const std::byte> StoredRows::bytes(int column) const {
  return typed<std::vector<std::byte>>(column, "bytes");
}

}  // namespace foothold::storage
