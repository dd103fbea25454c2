#include "documents/zip_file.hpp"

#include <sys/stat.h>
#include <zip.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace foothold::documents {
namespace {

constexpr std::uint16_t first_day_of_1980 = (1U << 5U) | 1U;  // the earliest date that the format can say
constexpr std::uint32_t plain_file = static_cast<std::uint32_t>(S_IFREG | 0644) << 16U;
constexpr std::size_t longest_name = 255;
constexpr std::size_t piece = std::size_t{256} << 10U;

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

std::string words_of(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string words = zip_error_strerror(&error);
  zip_error_fini(&error);
  return words;
}

Error refusal(ErrorKind kind, const std::string& key, const std::filesystem::path& file, const std::string& entry,
              std::string detail = {}) {
  const std::vector<std::pair<std::string, std::string>> values = {{"file", file.filename().string()},
                                                                   {"entry", entry}};
  return {kind, "file", {key, values}, {key + ".hint", values}, std::move(detail)};
}

bool is_plain_part(std::string_view part) {
  return !part.empty() && part != "." && part != "..";
}

// A name that stays inside the folder it is unpacked to, on every system.
bool is_plain_name(std::string_view name) {
  const auto is_odd = [](char letter) {
    return static_cast<unsigned char>(letter) < ' ' || letter == '\\' || letter == ':' || letter == '\x7f';
  };
  return name.size() <= longest_name && is_valid_utf8(name) && std::ranges::none_of(name, is_odd) &&
         std::ranges::all_of(split(name, '/'), is_plain_part);
}

}  // namespace

void DiscardZip::operator()(zip* handle) const {
  zip_discard(handle);
}

ZipWriter::ZipWriter(const std::filesystem::path& file) {
  int code = 0;
  handle_.reset(zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
  if (!handle_) throw Broken("cannot make " + file.string() + ": " + words_of(code));
}

void ZipWriter::add(const std::string& name, std::string bytes) {
  const std::string& kept = contents_.emplace_back(std::move(bytes));
  add_source(name, zip_source_buffer(handle_.get(), kept.data(), kept.size(), 0));
}

void ZipWriter::add_file(const std::string& name, const std::filesystem::path& file) {
  add_source(name, zip_source_file(handle_.get(), file.c_str(), 0, -1));
}

void ZipWriter::add_source(const std::string& name, void* source) {
  auto* from = static_cast<zip_source_t*>(source);
  const zip_int64_t index = from == nullptr ? -1 : zip_file_add(handle_.get(), name.c_str(), from, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(from);
    throw Broken("cannot add " + name + ": " + zip_strerror(handle_.get()));
  }
  const auto at = static_cast<zip_uint64_t>(index);
  zip_file_set_dostime(handle_.get(), at, 0, first_day_of_1980, 0);
  zip_file_set_external_attributes(handle_.get(), at, 0, ZIP_OPSYS_UNIX, plain_file);
}

void ZipWriter::finish() {
  if (zip_close(handle_.get()) != 0)
    throw Broken(std::string("cannot write the zip file: ") + zip_strerror(handle_.get()));
  [[maybe_unused]] const zip* closed = handle_.release();  // zip_close() has freed it
  contents_.clear();
}

Result<ZipReader> ZipReader::open(const std::filesystem::path& file, const ZipLimits& limits) {
  ZipReader reader(file);
  int code = 0;
  reader.handle_.reset(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
  if (!reader.handle_ && code == ZIP_ER_NOENT) return refusal(ErrorKind::not_found, "zip.missing", file, "");
  if (!reader.handle_) return refusal(ErrorKind::invalid, "zip.no_zip", file, "", words_of(code));
  if (const auto looked = reader.read_entries(limits); !looked) return looked.error();
  return reader;
}

Result<void> ZipReader::read_entries(const ZipLimits& limits) {
  const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_get_num_entries(handle_.get(), 0)));
  if (count > limits.entries) return refusal(ErrorKind::too_large, "zip.too_large", file_, "");
  for (std::uint64_t index = 0; index < count; ++index)
    if (const auto looked = read_entry(index, limits); !looked) return looked;
  std::uint64_t bytes = 0;
  for (const ZipEntry& entry : entries_) {
    if (!positions_.emplace(entry.name, positions_.size()).second)
      return refusal(ErrorKind::invalid, "zip.odd_entry", file_, entry.name);
    bytes += entry.size;
  }
  std::error_code unknown;
  const std::uint64_t packed = std::filesystem::file_size(file_, unknown);
  const bool expands = bytes > limits.always_allowed && (unknown || bytes / limits.expansion > packed);
  if (bytes > limits.bytes || expands) return refusal(ErrorKind::too_large, "zip.too_large", file_, "");
  return {};
}

Result<void> ZipReader::read_entry(std::uint64_t index, const ZipLimits& limits) {
  zip_stat_t facts;
  zip_stat_init(&facts);
  constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
  if (zip_stat_index(handle_.get(), index, ZIP_FL_ENC_GUESS, &facts) != 0 || (facts.valid & needed) != needed)
    return refusal(ErrorKind::invalid, "zip.no_zip", file_, "");
  const std::string name = facts.name;
  const bool known_method = facts.comp_method == ZIP_CM_STORE || facts.comp_method == ZIP_CM_DEFLATE;
  if (!is_plain_name(name) || !known_method || facts.encryption_method != ZIP_EM_NONE)
    return refusal(ErrorKind::invalid, "zip.odd_entry", file_, is_valid_utf8(name) ? name : "?");
  if (facts.size > limits.bytes_of_entry) return refusal(ErrorKind::too_large, "zip.too_large", file_, name);
  entries_.push_back({name, facts.size});
  return {};
}

Result<void> ZipReader::unpack(const std::string& name, const TakePiece& take) const {
  const auto position = positions_.find(name);
  if (position == positions_.end()) return refusal(ErrorKind::invalid, "zip.entry_missing", file_, name);
  const std::uint64_t size = entries_[position->second].size;
  const std::unique_ptr<zip_file_t, CloseEntry> entry(zip_fopen_index(handle_.get(), position->second, 0));
  std::uint64_t taken = 0;
  std::vector<char> buffer(piece);
  for (;;) {
    const zip_int64_t got = entry ? zip_fread(entry.get(), buffer.data(), buffer.size()) : -1;
    taken += static_cast<std::uint64_t>(std::max<zip_int64_t>(got, 0));
    if (got < 0 || taken > size || (got == 0 && taken < size))
      return refusal(ErrorKind::invalid, "zip.damaged", file_, name);
    if (got == 0) return {};
    take(std::string_view(buffer.data(), static_cast<std::size_t>(got)));
  }
}

Result<std::string> ZipReader::read(const std::string& name) const {
  std::string bytes;
  const auto unpacked = unpack(name, [&](std::string_view some) { bytes.append(some); });
  if (!unpacked) return unpacked.error();
  return bytes;
}

}  // namespace foothold::documents
