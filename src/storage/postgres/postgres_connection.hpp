#pragma once

#include <memory>
#include <string_view>

#include "base/result.hpp"
#include "storage/connection.hpp"

namespace foothold::storage {

enum class PostgresMode {
  read_write,  // transactions wait for one another, so that there is one writer at a time, as on SQLite
  read_only    // the server refuses changes; a transaction sees the database as it was at its first statement
};

// Connects to a server: "postgresql://user@host:5432/name". Refused with `invalid` when the address cannot be read and
// `unavailable` when the server cannot be reached or does not let us in. No message holds the password.
Result<std::unique_ptr<Connection>> open_postgres(std::string_view url, PostgresMode mode = PostgresMode::read_write);

}  // namespace foothold::storage
