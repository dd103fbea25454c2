#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace foothold {

// The whole file as bytes; nothing when it is missing or cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::filesystem::path& file);

// Writes a file whole or not at all: to a neighbour first, then renamed over it. Throws Broken when the disk refuses.
void write_file(const std::filesystem::path& file, std::string_view bytes);

// A file mapped read-only into memory, unmapped when the object goes. Movable.
class MappedFile {
 public:
  // Nothing when the file is missing or cannot be mapped.
  static std::optional<MappedFile> open(const std::filesystem::path& file);
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  ~MappedFile();

  [[nodiscard]] std::string_view text() const { return text_; }
  // Tells the system that the pages before `end` are no longer needed, so that a large file does not fill the memory.
  void release_until(std::size_t end);

 private:
  explicit MappedFile(std::string_view text) : text_(text) {}
  std::string_view text_;
  std::size_t released_ = 0;
};

// A path beside `target` on which a file is being made. commit() renames it over the target; without it the destructor
// removes it, so an interrupted or failed work leaves nothing behind.
class PendingFile {
 public:
  explicit PendingFile(const std::filesystem::path& target);
  ~PendingFile();
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return pending_; }
  // Flushes the file and its folder entry to disk. Throws Broken when the system refuses.
  void commit();

 private:
  std::filesystem::path target_;
  std::filesystem::path pending_;
};

// SHA-256 as 64 hexadecimal letters.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace foothold
