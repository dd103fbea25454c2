#pragma once

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

struct zip;

namespace foothold::documents {

// Lets go of a zip file without writing anything.
struct DiscardZip {
  void operator()(zip* handle) const;
};
using ZipHandle = std::unique_ptr<zip, DiscardZip>;

// Writes a zip file that depends on nothing but what is put in: every entry has the same time and the same rights, so
// that the same content gives the same bytes. Not thread-safe. Throws Broken when the disk or the library refuses.
// Without finish() there is no file.
class ZipWriter {
 public:
  explicit ZipWriter(const std::filesystem::path& file);

  void add(const std::string& name, std::string bytes);
  // The file is read by finish() and must not change until then.
  void add_file(const std::string& name, const std::filesystem::path& file);
  void finish();

 private:
  void add_source(const std::string& name, void* source);

  ZipHandle handle_;
  std::deque<std::string> contents_;  // borrowed by the library until the file is written
};

// What a zip file from elsewhere may hold at most.
struct ZipLimits {
  std::size_t entries = 10'000;
  std::uint64_t bytes_of_entry = std::uint64_t{256} << 20U;
  std::uint64_t bytes = std::uint64_t{1} << 30U;  // of all entries, unpacked
  std::uint64_t expansion = 200;                  // how many times larger than the file they may be together ...
  std::uint64_t always_allowed = std::uint64_t{64} << 20U;  // ... when they are larger than this
};

struct ZipEntry {
  std::string name;  // "files/0a1b": relative, with "/" between plain parts
  std::uint64_t size = 0;
};

// Reads a zip file that may come from anybody. Looks at all entries first and hands out nothing of a file that breaks a
// limit, has a name twice, or has names that lead out of a folder. Never unpacks more than the file says. Movable; one
// thread.
class ZipReader {
 public:
  // Refused with `not_found` when there is no file, `invalid` when it is no zip file or one that we do not take, and
  // `too_large` when it breaks a limit.
  static Result<ZipReader> open(const std::filesystem::path& file, const ZipLimits& limits);

  // In the order of the file.
  [[nodiscard]] const std::vector<ZipEntry>& entries() const { return entries_; }
  [[nodiscard]] bool has(std::string_view name) const { return positions_.contains(name); }
  // The entry unpacked. Refused with `invalid` when it is not there or damaged.
  [[nodiscard]] Result<std::string> read(const std::string& name) const;
  // Hands the entry on piece by piece, for what is too large for the memory. Refused like read(), and then some of it
  // may have been handed on: that the checksum does not fit shows only at the end.
  using TakePiece = std::function<void(std::string_view)>;
  [[nodiscard]] Result<void> unpack(const std::string& name, const TakePiece& take) const;

 private:
  explicit ZipReader(std::filesystem::path file) : file_(std::move(file)) {}
  Result<void> read_entries(const ZipLimits& limits);
  Result<void> read_entry(std::uint64_t index, const ZipLimits& limits);

  std::filesystem::path file_;
  ZipHandle handle_;
  std::vector<ZipEntry> entries_;
  std::map<std::string, std::uint64_t, std::less<>> positions_;  // in entries_, by name
};

}  // namespace foothold::documents
