#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "app/workspace_database.hpp"
#include "base/result.hpp"
#include "documents/sealed_zip.hpp"

namespace foothold::app {

// A backup is one zip file with the workspace database, the editions and the attached files of a data folder. What it
// holds is promised in docs/operation.md.

// The workspace in it: a SQLite file, or what pg_dump makes of a PostgreSQL database.
inline constexpr const char* workspace_file = "workspace.db";
inline constexpr const char* workspace_dump = "workspace.dump";
inline constexpr const char* backup_kind = "foothold-backup";
// Rises when an older program could not restore the file any more.
inline constexpr std::int64_t backup_format = 1;

[[nodiscard]] documents::ZipLimits backup_limits();

struct BackupSummary {
  std::size_t files = 0;
  std::uintmax_t bytes = 0;  // of the zip file
};

// Backs up the data folder while it is being served: the database as it stands at one moment, then what lies beside it.
// The file is read back and compared before it gets its name. An existing one is replaced. Refused with `not_found`
// when there is no workspace, `unavailable` when pg_dump cannot do it, and `invalid` when a file changed while it was
// read. Throws DatabaseProblem when the database is damaged, Broken when the disk refuses.
[[nodiscard]] Result<BackupSummary> make_backup(const DatabaseChoice& choice, const std::filesystem::path& out);

}  // namespace foothold::app
