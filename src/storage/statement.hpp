#pragma once

#include <initializer_list>
#include <memory>
#include <string_view>

#include "storage/connection.hpp"

namespace foothold::storage {

// Connection::execute and Connection::query with the values written in the call:
//   execute(connection, "UPDATE people SET name = $1 WHERE id = $2", {text(name), text(id)});

inline std::int64_t execute(Connection& connection, std::string_view sql, std::initializer_list<Value> values) {
  return connection.execute(sql, {values.begin(), values.size()});
}

[[nodiscard]] inline std::unique_ptr<Rows> query(Connection& connection, std::string_view sql,
                                                 std::initializer_list<Value> values) {
  return connection.query(sql, {values.begin(), values.size()});
}

// A string as a value; it must outlive the call.
[[nodiscard]] inline Value text(std::string_view value) {
  return value;
}

[[nodiscard]] inline Value integer(std::int64_t value) {
  return value;
}

}  // namespace foothold::storage
