#pragma once

#include <span>

#include "storage/connection.hpp"

namespace foothold::storage {

// Throws Broken for values that the two engines would keep differently: text with a NUL letter (PostgreSQL cannot hold
// it), text that is not UTF-8 (SQLite would not notice) and not-a-number (SQLite would make it NULL).
void check_values(std::span<const Value> values);

// Minus zero becomes zero, because SQLite does not keep the sign of zero; every other double is kept bit by bit.
[[nodiscard]] constexpr double storable(double value) {
  return value + 0.0;
}

}  // namespace foothold::storage
