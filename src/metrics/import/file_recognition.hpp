#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/import/import_report.hpp"

namespace foothold::metrics {

struct RecognizedFile {
  std::filesystem::path path;
  ReleaseFile file;
};

// Which of the release files this is: by the number its name begins with when the header agrees, else by header and
// labels alone, so that renamed files and those of older releases are read too. Nothing when it is no release file.
[[nodiscard]] std::optional<ReleaseFile> recognize_file(const std::filesystem::path& path, const Catalogue& catalogue);

// The release files of a folder, or the one file given, sorted by path. Other .csv files are added to `unread`.
// Refused: `not_found` when the source does not exist, `invalid` when it holds no release file, `conflict` when two
// files hold the same thing.
Result<std::vector<RecognizedFile>> find_release_files(const std::filesystem::path& source, const Catalogue& catalogue,
                                                       std::vector<FileReport>& unread);

}  // namespace foothold::metrics
