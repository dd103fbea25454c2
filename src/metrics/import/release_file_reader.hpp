#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/slice.hpp"
#include "metrics/import/import_report.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// What one file gave: its slices (sorted, without duplicates), the cells kept out, and the report of how.
struct ReadFile {
  std::map<SliceKey, Slice> slices;
  std::vector<WithheldCell> withheld;
  FileReport report;
};

// What the reader needs to know; everything is only read, so many files may be read at once.
struct ReadContext {
  const Catalogue* catalogue = nullptr;
  const places::PlaceDirectory* places = nullptr;
  const std::atomic<bool>* interrupted = nullptr;  // looked at now and then; may be null
  std::function<void(std::size_t bytes)>
      on_progress;  // called from the reading thread with the bytes done since last time
};

// Reads one release file. Bad cells are kept out and reported, never fatal; refused (`invalid`) when the file is not a
// release file of that number, `not_found` when it cannot be read, `interrupted` when the flag was set.
Result<ReadFile> read_release_file(const std::filesystem::path& path, const ReleaseFile& file,
                                   const ReadContext& context);

}  // namespace foothold::metrics
