#include "documents/zip_parts.hpp"

#include <zip.h>

#include <array>

namespace foothold::documents {
namespace {

constexpr std::int64_t most_parts = 2000;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipParts::Discard::operator()(zip* archive) const {
  zip_discard(archive);
}

ZipParts::ZipParts(std::string_view bytes, std::size_t unpacked_limit) : left_(unpacked_limit) {
  zip_error_t problem;
  zip_error_init(&problem);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &problem);
  if (source != nullptr) {
    archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &problem));
    if (archive_ == nullptr) zip_source_free(source);
  }
  zip_error_fini(&problem);
  if (archive_ != nullptr && zip_get_num_entries(archive_.get(), 0) > most_parts) archive_.reset();
}

std::optional<std::string> ZipParts::read(const std::string& name) {
  if (archive_ == nullptr || exceeded_) return std::nullopt;
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), name.c_str(), 0));
  if (file == nullptr) return std::nullopt;
  std::string content;
  std::array<char, 65536> piece{};
  while (true) {
    const zip_int64_t size = zip_fread(file.get(), piece.data(), piece.size());
    if (size < 0) return std::nullopt;
    if (size == 0) return content;
    exceeded_ = static_cast<std::size_t>(size) > left_;
    if (exceeded_) return std::nullopt;
    left_ -= static_cast<std::size_t>(size);
    content.append(piece.data(), static_cast<std::size_t>(size));
  }
}

}  // namespace foothold::documents
