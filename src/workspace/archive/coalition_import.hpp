#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/content/messages.hpp"
#include "base/result.hpp"
#include "storage/database.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

struct ImportRequest {
  std::filesystem::path file;
  std::filesystem::path data;  // the data folder, where attachments go
  std::string slug = {};       // another short name; empty keeps the one in the file
};

// What an import did besides storing what was in the file.
struct ImportOutcome {
  CoalitionArchive archive;
  std::vector<std::string> unknown_types;  // of records; their pages come back when the content knows the types
  std::size_t new_people = 0;              // who have an account now, without a password
  std::size_t namesakes = 0;               // who have an account here under another id
  std::size_t handed_over = 0;             // records that went from a namesake to that account
};

// Reads an export and looks at all of it. Refused with `invalid`, `not_found` or `too_large` when it is none, is
// incomplete, or was altered.
[[nodiscard]] Result<CoalitionArchive> read_export(const std::filesystem::path& file);

// Stores the coalition of an export with ids, revisions, times and hashes as they are: the attachments first, then all
// the rest in one transaction, at whose end the history is verified. So there is nothing of it, or all. Refused like
// read_export(), and with `conflict` when the installation has this coalition or another one of that short name.
[[nodiscard]] Result<ImportOutcome> import_coalition(storage::Database& database, const toolkit::RecordTypes& types,
                                                     const Messages& messages, const ImportRequest& request);

}  // namespace foothold::workspace
