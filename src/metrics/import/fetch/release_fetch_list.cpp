#include "metrics/import/fetch/release_fetch_list.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <memory>

#include "base/error.hpp"
#include "base/files.hpp"

namespace foothold::metrics {
namespace {

namespace json = boost::json;

constexpr std::size_t hash_letters = 40;

bool is_hash(std::string_view text) {
  return text.size() == hash_letters && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<std::string> text_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  const json::string* text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::nullopt : std::optional(std::string(*text));
}

std::optional<ListedFile> read_file_entry(const json::object& entry) {
  const auto name = text_of(entry, "path");
  const auto hash = text_of(entry, "sha");
  const json::value* size = entry.if_contains("size");
  const std::int64_t* bytes = size == nullptr ? nullptr : size->if_int64();
  if (!name || !hash || !is_hash(*hash) || bytes == nullptr || *bytes < 0) return std::nullopt;
  return ListedFile{*name, *hash, static_cast<std::size_t>(*bytes)};
}

std::optional<FileList> read_folder(const json::object& folder) {
  const auto state = text_of(folder, "sha");
  const json::value* tree = folder.if_contains("tree");
  const json::array* entries = tree == nullptr ? nullptr : tree->if_array();
  if (!state || !is_hash(*state) || entries == nullptr) return std::nullopt;
  FileList list{*state, {}};
  for (const json::value& value : *entries) {
    const json::object* entry = value.if_object();
    if (entry == nullptr) return std::nullopt;
    if (text_of(*entry, "type") != "blob") continue;
    auto file = read_file_entry(*entry);
    if (!file) return std::nullopt;
    list.files.push_back(*std::move(file));
  }
  return list;
}

}  // namespace

const ListedFile* FileList::find(std::string_view name) const {
  const auto at = std::find_if(files.begin(), files.end(), [&](const ListedFile& file) { return file.name == name; });
  return at == files.end() ? nullptr : &*at;
}

std::optional<FileList> read_file_list(std::string_view text) {
  json::error_code error;
  const json::value parsed = json::parse({text.data(), text.size()}, error);
  const json::object* folder = error ? nullptr : parsed.if_object();
  return folder == nullptr ? std::nullopt : read_folder(*folder);
}

// Git hashes a short head, which names the kind and the size, and then the content.
std::string git_blob_hash(std::string_view content) {
  const std::string head = "blob " + std::to_string(content.size()) + '\0';
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  if (!context || EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) != 1 ||
      EVP_DigestUpdate(context.get(), head.data(), head.size()) != 1 ||
      EVP_DigestUpdate(context.get(), content.data(), content.size()) != 1 ||
      EVP_DigestFinal_ex(context.get(), digest.data(), &size) != 1)
    throw Broken("SHA-1 is not available");
  static constexpr std::string_view letters = "0123456789abcdef";
  std::string hash;
  for (unsigned int byte = 0; byte < size; ++byte) {
    hash += letters[digest[byte] >> 4U];
    hash += letters[digest[byte] & 15U];
  }
  return hash;
}

bool is_sound(const std::filesystem::path& path, const ListedFile& file) {
  const auto mapped = MappedFile::open(path);
  return mapped && mapped->text().size() == file.size && git_blob_hash(mapped->text()) == file.hash;
}

}  // namespace foothold::metrics
