#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"

namespace foothold::metrics {

struct FetchRequest {
  std::filesystem::path folder;  // made when absent
  // Where raw files and the file list come from. Tests and mirrors name other addresses.
  std::string raw_address = "https://raw.githubusercontent.com";
  std::string list_address = "https://api.github.com";
  const std::atomic<bool>* interrupted = nullptr;
  // The file under way, its bytes so far and in all (0 when not yet known).
  std::function<void(const std::string& file, std::size_t done, std::size_t total)> on_progress;
};

struct FetchSummary {
  std::size_t downloaded = 0;
  std::size_t already_there = 0;
  std::size_t bytes = 0;
  std::string folder_state;  // the hash of the folder in the repository, which the checksums belong to
};

// Downloads the files of the published release into a folder and checks each against the checksum that the repository
// itself lists (the git blob hash). A file that is already there and sound is kept; one that broke off is resumed; one
// whose checksum differs is fetched again once, then refused. Partly fetched files end in ".part". Writes SHA256SUMS
// beside the files. Refused: `unavailable` without network or when the repository does not answer, `conflict` on a
// wrong checksum, `interrupted`.
Result<FetchSummary> fetch_release(const FetchRequest& request, const Catalogue& catalogue);

}  // namespace foothold::metrics
