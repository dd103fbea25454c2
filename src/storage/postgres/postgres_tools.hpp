#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace foothold::storage {

// PostgreSQL's own programs, which know best how to take a database along. `url` is one that Database::open takes. The
// password never stands on a command line. All refuse with `unavailable` when the program is not installed or fails;
// the detail is what it said.

// The whole database as of one moment, while others go on writing, in the custom format of pg_dump.
[[nodiscard]] Result<void> dump_postgres(const std::string& url, const std::filesystem::path& to);
// Puts a dump into an empty database, whole or not at all.
[[nodiscard]] Result<void> restore_postgres(const std::string& url, const std::filesystem::path& from);

// Whether the database holds no tables, views or sequences. Refused like open_postgres.
[[nodiscard]] Result<bool> is_empty_postgres(const std::string& url);

}  // namespace foothold::storage
