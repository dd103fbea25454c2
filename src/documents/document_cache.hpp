#pragma once

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>

#include "documents/document_maker.hpp"

namespace foothold::documents {

// Files of documents that anybody may have, in a folder, so that each is made once. Keeps the 500 that were made last.
// Thread-safe. Borrows the maker.
class DocumentCache {
 public:
  static constexpr std::size_t most_files = 500;

  DocumentCache(DocumentMaker& maker, std::filesystem::path folder) : maker_(maker), folder_(std::move(folder)) {}

  // The file of what `name` stands for, with all that it depends on. `write` is called when there is none yet and one
  // can be made at once. Refused like DocumentMaker::make_at_once. A file that cannot be kept is given all the same,
  // and the log says so.
  [[nodiscard]] Result<std::string> get(const std::string& name, Language language, Format format,
                                        const std::function<Document()>& write);

 private:
  void keep_if_possible(const std::filesystem::path& file, const std::string& bytes);
  void keep(const std::filesystem::path& file, const std::string& bytes);

  DocumentMaker& maker_;
  std::filesystem::path folder_;
  std::mutex keeping_;
};

}  // namespace foothold::documents
