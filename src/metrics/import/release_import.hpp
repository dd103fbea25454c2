#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/import/import_report.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

struct ImportRequest {
  std::filesystem::path source;   // a folder with release files, or one of them
  std::filesystem::path edition;  // the file to make
  std::string release;            // how the publisher calls it
  bool fictional = false;
  bool replace = false;  // allow an edition of that name to be replaced
  unsigned threads = 2;
  const std::atomic<bool>* interrupted = nullptr;
  // Called from several threads, one at a time, with bytes read and bytes in all.
  std::function<void(std::size_t done, std::size_t total)> on_progress;
};

// Reads a release and makes an edition file of it, with its report inside. All or nothing: on any refusal or failure no
// edition file appears and an existing one stays as it was.
Result<ImportReport> import_release(const ImportRequest& request, const Catalogue& catalogue,
                                    places::PlaceDirectory places);

}  // namespace foothold::metrics
