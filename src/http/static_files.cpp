#include "http/static_files.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <system_error>
#include <utility>

#include "base/files.hpp"
#include "base/gzip.hpp"
#include "base/text.hpp"
#include "http/accept_encoding.hpp"
#include "http/refusals.hpp"

namespace foothold::http {
namespace {

constexpr std::string_view twin_ending = ".gz";

bool is_twin(const std::filesystem::path& file) {
  return file.extension() == twin_ending && std::filesystem::exists(std::filesystem::path(file).replace_extension());
}

std::string read_or_throw(const std::filesystem::path& file) {
  auto bytes = read_file(file);
  if (!bytes) throw Broken("cannot read " + file.string());
  return *std::move(bytes);
}

// The bytes of the compressed twin: from the disk, or made here for text; empty when there is none to be had.
std::string compressed_bytes(const std::filesystem::path& file, std::string_view bytes, std::string_view content_type) {
  if (auto twin = read_file(file.string() + std::string(twin_ending))) return *std::move(twin);
  return is_compressible(content_type) ? gzip(bytes) : std::string();
}

Response response_for(const std::filesystem::path& file, const std::string& bytes) {
  const std::string name = file.filename().string();
  Response response;
  response.content_type = content_type_of(name);
  response.body = std::make_shared<const std::string>(bytes);
  response.etag = sha256(bytes).substr(0, 16);
  if (has_content_hash(name)) response.headers.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
  return response;
}

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos &&
         text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_base32(std::string_view text) {
  return text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") == std::string_view::npos;
}

}  // namespace

Result<StaticFiles> StaticFiles::open(const std::filesystem::path& folder) {
  std::error_code problem;
  std::filesystem::recursive_directory_iterator entries(folder, problem);
  if (problem) return missing_assets(folder.string(), problem.message());
  StaticFiles files;
  for (auto entry = begin(entries); entry != end(entries); ++entry) {
    const std::filesystem::path& path = entry->path();
    const bool hidden = path.filename().string().starts_with('.');
    if (hidden && entry->is_directory()) entry.disable_recursion_pending();
    if (hidden || !entry->is_regular_file() || is_twin(path)) continue;
    files.files_.emplace(path.lexically_relative(folder).generic_string(), std::make_shared<const File>(load(path)));
  }
  return files;
}

StaticFiles::File StaticFiles::load(const std::filesystem::path& file) {
  const std::string bytes = read_or_throw(file);
  File loaded{response_for(file, bytes), {}};
  vary_by_encoding(loaded.plain);
  loaded.compressed = loaded.plain;
  std::string packed = compressed_bytes(file, bytes, loaded.plain.content_type);
  if (packed.empty() || packed.size() >= bytes.size()) return loaded;
  loaded.compressed.body = std::make_shared<const std::string>(std::move(packed));
  loaded.compressed.content_encoding = "gzip";
  return loaded;
}

const Response& StaticFiles::choose(const File& file, const Request& request) {
  return accepts_gzip(request.header("accept-encoding")) ? file.compressed : file.plain;
}

Result<Response> StaticFiles::find(const Request& request, std::string_view name) const {
  const auto found = files_.find(name);
  if (found == files_.end()) return unknown_address();
  return choose(*found->second, request);
}

void StaticFiles::add_routes(Router& router, const std::string& prefix) const {
  std::set<std::string> folders;
  for (const auto& [name, file] : files_) folders.insert(name.substr(0, name.rfind('/') + 1));
  const auto files = std::make_shared<const StaticFiles>(*this);
  for (const std::string& folder : folders)
    router.get(prefix + "/" + folder + "{file}", [files, folder](const Request& request) {
      return files->find(request, folder + request.parameter("file"));
    });
}

std::string_view content_type_of(std::string_view file_name) {
  static constexpr auto types = std::to_array<std::pair<std::string_view, std::string_view>>({
      {".css", "text/css; charset=utf-8"},
      {".html", "text/html; charset=utf-8"},
      {".ico", "image/x-icon"},
      {".jpg", "image/jpeg"},
      {".js", "text/javascript; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".pdf", "application/pdf"},
      {".png", "image/png"},
      {".svg", "image/svg+xml"},
      {".txt", "text/plain; charset=utf-8"},
      {".webmanifest", "application/manifest+json"},
      {".webp", "image/webp"},
      {".woff2", "font/woff2"},
      {".xml", "application/xml"},
      {".yaml", "application/yaml"},
  });
  const auto* found =
      std::find_if(types.begin(), types.end(), [&](const auto& type) { return file_name.ends_with(type.first); });
  return found == types.end() ? "application/octet-stream" : found->second;
}

bool has_content_hash(std::string_view file_name) {
  const std::string_view stem = file_name.substr(0, file_name.rfind('.'));
  const std::size_t mark = stem.find_last_of("-.");
  if (mark == std::string_view::npos) return false;
  const std::string_view hash = stem.substr(mark + 1);
  return (hash.size() == 8 && is_base32(hash)) || (hash.size() >= 8 && is_hexadecimal(hash));
}

}  // namespace foothold::http
