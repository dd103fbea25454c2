#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "storage/connection.hpp"

namespace foothold::storage {

// Whole SQLite files. The connection must be one to SQLite.

// Writes the database as it stands now into a new file, while others go on reading and writing. The copy is packed and
// needs no -wal file beside it. Throws DatabaseProblem when the database is damaged or the disk refuses; the half-made
// file is then for the caller to remove.
void copy_database(Connection& connection, const std::filesystem::path& to);

// What is wrong with the database, in SQLite's own words: pages that are damaged, rows that refer to nothing. Nothing
// when all is well. Inside a transaction, what it has written so far counts.
[[nodiscard]] std::optional<std::string> find_damage(Connection& connection);

// Whether nobody else has the database of this file open. Refused like open_sqlite.
[[nodiscard]] Result<bool> is_unused(const std::filesystem::path& file);

}  // namespace foothold::storage
