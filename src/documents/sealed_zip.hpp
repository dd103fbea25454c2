#pragma once

#include <boost/json/object.hpp>
#include <filesystem>
#include <map>
#include <string>

#include "base/files.hpp"
#include "documents/zip_file.hpp"

namespace foothold::documents {

// A zip file whose entry manifest.json says what the file is and lists every other entry with its size and SHA-256, so
// that what is missing, added or altered is noticed. Exports of coalitions and backups are such files.

inline constexpr const char* manifest_name = "manifest.json";

// Writes one, beside its name first; commit() puts it in place. Not thread-safe. Throws Broken when the disk refuses.
class SealedZipWriter {
 public:
  explicit SealedZipWriter(const std::filesystem::path& file) : pending_(file), zip_(pending_.path()) {}

  void add(const std::string& name, std::string bytes);
  // The file must not change until commit().
  void add_file(const std::string& name, const std::filesystem::path& file);
  // Writes the file with this manifest, to which the list of entries is added, and reads it back whole before it gets
  // its name: an entry that changed while it was read is found here. Refused like SealedZip::verify().
  [[nodiscard]] Result<void> commit(boost::json::object manifest, const ZipLimits& limits);

 private:
  void list(const std::string& name, std::uint64_t bytes, const std::string& hash);

  PendingFile pending_;
  ZipWriter zip_;
  boost::json::array entries_;
};

// Reads one that may come from anybody. Movable; one thread.
class SealedZip {
 public:
  // Refused like ZipReader::open, and with `invalid` when there is no manifest that can be read or the entries are not
  // those that it lists.
  static Result<SealedZip> open(const std::filesystem::path& file, const ZipLimits& limits);

  // As it was given to commit(), with "entries".
  [[nodiscard]] const boost::json::object& manifest() const { return manifest_; }
  // All but the manifest, by name.
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] bool has(const std::string& name) const { return hashes_.contains(name); }

  // The following refuse with `invalid` when the entry is not there, is damaged, or is not what the manifest says.
  [[nodiscard]] Result<std::string> read(const std::string& name) const;
  // Unpacks it into a new file, whose folder must exist. Throws Broken when the disk refuses.
  [[nodiscard]] Result<void> extract(const std::string& name, const std::filesystem::path& to) const;
  // Reads every entry.
  [[nodiscard]] Result<void> verify() const;

 private:
  SealedZip(std::filesystem::path file, ZipReader zip) : file_(std::move(file)), zip_(std::move(zip)) {}
  Result<void> read_manifest();
  Result<void> unpack(const std::string& name, const ZipReader::TakePiece& take) const;

  std::filesystem::path file_;
  ZipReader zip_;
  boost::json::object manifest_;
  std::map<std::string, std::string> hashes_;  // by the names of the entries
};

}  // namespace foothold::documents
