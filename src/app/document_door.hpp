#pragma once

#include <filesystem>

#include "app/web_site.hpp"
#include "documents/document_cache.hpp"

namespace foothold::app {

// What makes documents, one for the whole program, and the routes of those that anybody may have. Thread-safe. Borrows
// the web site.
class DocumentDoor {
 public:
  // Adds its routes to the router of `site`. Public files are kept below the data folder. The log says once what is
  // missing for documents, if anything is.
  DocumentDoor(WebSite& site, const std::filesystem::path& data);

  [[nodiscard]] documents::DocumentMaker& maker() { return maker_; }
  [[nodiscard]] documents::DocumentCache& cache() { return cache_; }

 private:
  documents::DocumentMaker maker_;
  documents::DocumentCache cache_;
};

}  // namespace foothold::app
