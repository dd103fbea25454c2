#pragma once

#include "documents/document_cache.hpp"
#include "http/response.hpp"

namespace foothold::documents {

// A file that anybody may have.
struct PublicFile {
  std::string key = {};   // what it stands for, with all that it depends on
  std::string name = {};  // under which it is saved, without its ending
  Language language = Language::english;
  Format format = Format::pdf;
};

// The file as an answer, to be saved. `write` and the refusals are those of DocumentCache::get.
[[nodiscard]] Result<http::Response> public_file(DocumentCache& cache, const PublicFile& wanted,
                                                 const std::function<Document()>& write);

}  // namespace foothold::documents
