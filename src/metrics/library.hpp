#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/content/messages.hpp"
#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "places/place_directory.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::metrics {

// All content of the product in memory: words, framework, chapters, metric catalogue, reference list of places.
// Immutable once read, so any thread may ask. Never moved, because others point into it.
struct Library {
  std::filesystem::path folder;
  Messages messages;
  toolkit::Toolkit toolkit;
  Catalogue catalogue;
  places::PlaceDirectory reference;
  std::string stamp;  // a hash of all content files: answers made of other content carry another tag
};

// Reads and checks a content folder whole. Refused (`invalid`) when anything in it is malformed; the detail then has
// one line for each problem with file and line number.
Result<std::unique_ptr<Library>> read_library(const std::filesystem::path& folder);

}  // namespace foothold::metrics
