#pragma once

#include <filesystem>
#include <functional>

#include "base/result.hpp"
#include "storage/database.hpp"

namespace foothold::storage {

// Called inside the writing transaction, before a database that has tables already gets others: nobody else writes
// meanwhile, and readers still see it as it was. A refusal leaves the database as it is.
using BeforeUpgrade = std::function<Result<void>()>;

// Brings the tables of the database to the version of this program: applies the migrations of migrations/<engine> that
// it does not have yet and records them in schema_migrations, all in one transaction, so that the database is either
// of this version or as it was. On SQLite the whole file is checked before the transaction ends. Returns how many were
// applied. Several programs may start on the same database at once. Refused with `unavailable`, changing nothing, when
// the database was made by a newer program or an applied file has been changed since; with `internal`, changing nothing
// either, when a migration fails or would leave the database damaged; and with what `before_upgrade` refuses.
[[nodiscard]] Result<int> migrate(Database& database, const std::filesystem::path& migrations,
                                  const BeforeUpgrade& before_upgrade = {});

}  // namespace foothold::storage
