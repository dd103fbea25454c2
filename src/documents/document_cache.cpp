#include "documents/document_cache.hpp"

#include <algorithm>

#include "base/files.hpp"
#include "base/log.hpp"

namespace foothold::documents {

Result<std::string> DocumentCache::get(const std::string& name, Language language, Format format,
                                       const std::function<Document()>& write) {
  const std::string key = name + "/" + std::string(language_code(language)) + "." + std::string(ending_of(format));
  const std::filesystem::path file = folder_ / sha256(key);
  if (auto kept = read_file(file)) return *std::move(kept);
  auto made = maker_.make_at_once(write, format);
  if (made) keep_if_possible(file, *made);
  return made;
}

// A full disk keeps nobody from what is made already.
void DocumentCache::keep_if_possible(const std::filesystem::path& file, const std::string& bytes) {
  try {
    keep(file, bytes);
  } catch (const std::exception& problem) {
    log_warning("document_not_kept", {{"file", file.string()}, {"problem", problem.what()}});
  }
}

void DocumentCache::keep(const std::filesystem::path& file, const std::string& bytes) {
  const std::lock_guard lock(keeping_);
  std::filesystem::create_directories(folder_);
  write_file(file, bytes);
  std::vector<std::filesystem::directory_entry> files{std::filesystem::directory_iterator(folder_), {}};
  if (files.size() <= most_files) return;
  const auto oldest = std::ranges::min_element(files, {}, [](const auto& entry) { return entry.last_write_time(); });
  std::filesystem::remove(oldest->path());
}

}  // namespace foothold::documents
