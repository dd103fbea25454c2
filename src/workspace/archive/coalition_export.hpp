#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "storage/database.hpp"
#include "workspace/archive/archive_pages.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

// Everything of a coalition as it stands in one snapshot, while others go on writing. Refused with `not_found` when
// there is no such coalition, and with `conflict` when its history does not hold together, because nobody could import
// it. Throws DatabaseProblem.
[[nodiscard]] Result<CoalitionArchive> take_archive(storage::Database& database, const std::string& slug);

struct ExportTarget {
  std::filesystem::path out;   // replaced when it exists
  std::filesystem::path data;  // the data folder, where the attachments lie
  std::string program;         // the version of this program
};

// Writes the archive as one zip file, which appears whole or not at all. Refused with `unavailable` when an attachment
// is not in the data folder. Throws Broken when the disk refuses.
[[nodiscard]] Result<void> write_export(const CoalitionArchive& archive, const ArchiveWords& words,
                                        const ExportTarget& target);

// Where the bytes of an attachment lie in a data folder.
[[nodiscard]] std::filesystem::path attachment_path(const std::filesystem::path& data, const std::string& hash);

}  // namespace foothold::workspace
