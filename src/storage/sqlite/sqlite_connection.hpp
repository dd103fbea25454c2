#pragma once

#include <filesystem>
#include <memory>

#include "base/result.hpp"
#include "storage/connection.hpp"

namespace foothold::storage {

enum class SqliteMode {
  read_write,  // made when absent; write-ahead log, full synchronous commits, foreign keys on
  read_only,   // a live database that others write
  immutable,   // a finished file that nobody changes (an edition): opened without locks
  build        // a new file that is thrown away when the work fails: no journal, no synchronisation
};

// Opens a SQLite file. Refused with `not_found` when it must exist and does not, `invalid` when it is not a SQLite
// database, `unavailable` when it cannot be opened (permission, disk).
Result<std::unique_ptr<Connection>> open_sqlite(const std::filesystem::path& file, SqliteMode mode);

}  // namespace foothold::storage
