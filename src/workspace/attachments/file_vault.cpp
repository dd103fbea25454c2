#include "workspace/attachments/file_vault.hpp"

#include "base/files.hpp"

namespace foothold::workspace {

std::filesystem::path FileVault::path_of(const std::string& hash) const {
  return folder_ / hash.substr(0, 2) / hash;
}

std::string FileVault::keep(std::string_view bytes) const {
  std::string hash = sha256(bytes);
  if (read(hash)) return hash;
  std::filesystem::create_directories(path_of(hash).parent_path());
  write_file(path_of(hash), bytes);
  return hash;
}

std::optional<std::string> FileVault::read(const std::string& hash) const {
  auto bytes = read_file(path_of(hash));
  if (bytes && sha256(*bytes) != hash) return std::nullopt;
  return bytes;
}

}  // namespace foothold::workspace
