#pragma once

#include <filesystem>
#include <string>

#include "app/resources.hpp"
#include "app/workspace_database.hpp"
#include "base/result.hpp"

namespace foothold::app {

struct RestoreRequest {
  std::filesystem::path file;
  DatabaseChoice to;     // an address only for the backup of a PostgreSQL database
  bool replace = false;  // the data folder may hold something, which is then kept beside
};

struct RestoreSummary {
  std::size_t files = 0;
  std::size_t coalitions = 0;  // whose history was verified
  std::filesystem::path kept;  // where the former data folder is now; empty when there was none
};

// Puts a backup into a data folder. Everything is unpacked and verified in a folder beside it, which takes its name at
// the end; on any refusal, and when the program is killed, the data folder is as it was. A PostgreSQL database must be
// empty and gets all or nothing. Refused with `invalid` when the backup was altered or is damaged, `conflict` when the
// folder or the database holds something or is in use, and like open_workspace_database. Throws Broken when the disk
// refuses.
[[nodiscard]] Result<RestoreSummary> restore_backup(const RestoreRequest& request, const Resources& resources);

}  // namespace foothold::app
