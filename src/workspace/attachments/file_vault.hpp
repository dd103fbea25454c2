#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace foothold::workspace {

// The bytes of all attachments of an installation, in a folder: each file once, under the SHA-256 of its bytes
// ("ab/ab12…"), however often it is attached. Nothing is ever taken out: the history of a coalition may lead to it.
// Thread-safe.
class FileVault {
 public:
  explicit FileVault(std::filesystem::path folder) : folder_(std::move(folder)) {}

  // Keeps the bytes, whole or not at all, and gives their SHA-256. Throws Broken when the disk refuses.
  std::string keep(std::string_view bytes) const;
  // Nothing when there is no such file, and when it is no longer what its name says.
  [[nodiscard]] std::optional<std::string> read(const std::string& hash) const;

 private:
  [[nodiscard]] std::filesystem::path path_of(const std::string& hash) const;

  std::filesystem::path folder_;
};

}  // namespace foothold::workspace
