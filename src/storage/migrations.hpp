#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::storage {

// Brings the tables of the database to the version of this program: applies the migrations of migrations/<engine> that
// it does not have yet, each in a transaction of its own and recorded in schema_migrations. Returns how many were
// applied. Several programs may start on the same database at once. Refused with `unavailable`, changing nothing, when
// the database was made by a newer program or an applied file has been changed since; and with `internal` when a
// migration fails, which is then undone while those before it stay.
[[nodiscard]] Result<int> migrate(Database& database, const std::filesystem::path& migrations);

}  // namespace foothold::storage
