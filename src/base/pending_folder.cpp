#include "base/pending_folder.hpp"

#include <unistd.h>

#include <fstream>

#include "base/error.hpp"

namespace foothold {

PendingFolder::PendingFolder(const std::filesystem::path& target)
    : target_(target), pending_(target.string() + ".pending-" + std::to_string(::getpid())) {}

PendingFolder::~PendingFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(pending_, ignored);
}

void PendingFolder::write(const std::filesystem::path& name, std::string_view bytes) const {
  const std::filesystem::path file = pending_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Broken("cannot write " + file.string());
}

void PendingFolder::commit() {
  std::filesystem::remove(target_);  // at most an empty folder
  std::filesystem::rename(pending_, target_);
}

bool is_free_for_a_folder(const std::filesystem::path& target) {
  if (!std::filesystem::exists(target)) return true;
  return std::filesystem::is_directory(target) && std::filesystem::is_empty(target);
}

}  // namespace foothold
