#include "documents/sealed_zip.hpp"

#include <boost/json.hpp>
#include <fstream>

#include "base/running_sha256.hpp"

namespace foothold::documents {
namespace {

constexpr std::uint64_t longest_manifest = std::uint64_t{64} << 20U;

Error refusal(const std::string& key, const std::filesystem::path& file, const std::string& entry) {
  const std::vector<std::pair<std::string, std::string>> values = {{"file", file.filename().string()},
                                                                   {"entry", entry}};
  return {ErrorKind::invalid, "file", {key, values}, {key + ".hint", values}, ""};
}

std::string text_in(const boost::json::value& object, std::string_view name) {
  const auto* found = object.is_object() ? object.get_object().if_contains(name) : nullptr;
  return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

}  // namespace

void SealedZipWriter::list(const std::string& name, std::uint64_t bytes, const std::string& hash) {
  entries_.push_back(boost::json::object{{"name", name}, {"bytes", bytes}, {"sha256", hash}});
}

void SealedZipWriter::add(const std::string& name, std::string bytes) {
  list(name, bytes.size(), sha256(bytes));
  zip_.add(name, std::move(bytes));
}

void SealedZipWriter::add_file(const std::string& name, const std::filesystem::path& file) {
  const auto mapped = MappedFile::open(file);
  if (!mapped) throw Broken("cannot read " + file.string());
  list(name, mapped->text().size(), sha256(mapped->text()));
  zip_.add_file(name, file);
}

Result<void> SealedZipWriter::commit(boost::json::object manifest, const ZipLimits& limits) {
  manifest["entries"] = std::move(entries_);
  zip_.add(manifest_name, boost::json::serialize(manifest) + "\n");
  zip_.finish();
  const auto written = SealedZip::open(pending_.path(), limits);
  if (!written) return written.error();
  if (const auto whole = written->verify(); !whole) return whole;
  pending_.commit();
  return {};
}

Result<SealedZip> SealedZip::open(const std::filesystem::path& file, const ZipLimits& limits) {
  auto zip = ZipReader::open(file, limits);
  if (!zip) return zip.error();
  SealedZip sealed(file, std::move(*zip));
  if (const auto read = sealed.read_manifest(); !read) return read.error();
  return sealed;
}

Result<void> SealedZip::read_manifest() {
  const Error none = refusal("sealed.no_manifest", file_, manifest_name);
  for (const ZipEntry& entry : zip_.entries())
    if (entry.name == manifest_name && entry.size > longest_manifest) return none;
  const auto text = zip_.has(manifest_name) ? zip_.read(manifest_name) : Result<std::string>(none);
  if (!text) return text.error();
  boost::system::error_code problem;
  boost::json::value value = boost::json::parse(*text, problem);
  const auto* entries = !problem && value.is_object() ? value.get_object().if_contains("entries") : nullptr;
  if (entries == nullptr || !entries->is_array()) return none;
  for (const boost::json::value& entry : entries->get_array())
    hashes_.emplace(text_in(entry, "name"), text_in(entry, "sha256"));
  manifest_ = std::move(value.get_object());
  for (const ZipEntry& entry : zip_.entries())
    if (entry.name != manifest_name && !has(entry.name)) return refusal("sealed.not_listed", file_, entry.name);
  for (const auto& [name, hash] : hashes_)
    if (!zip_.has(name)) return refusal("sealed.missing", file_, name);
  return {};
}

std::vector<std::string> SealedZip::names() const {
  std::vector<std::string> names;
  for (const auto& [name, hash] : hashes_) names.push_back(name);
  return names;
}

Result<void> SealedZip::unpack(const std::string& name, const ZipReader::TakePiece& take) const {
  const auto hash = hashes_.find(name);
  if (hash == hashes_.end()) return refusal("sealed.missing", file_, name);
  RunningSha256 running;
  auto unpacked = zip_.unpack(name, [&](std::string_view piece) {
    running.add(piece);
    take(piece);
  });
  if (!unpacked) return unpacked;
  if (running.finish() != hash->second) return refusal("sealed.altered", file_, name);
  return {};
}

Result<std::string> SealedZip::read(const std::string& name) const {
  std::string bytes;
  const auto unpacked = unpack(name, [&](std::string_view piece) { bytes.append(piece); });
  if (!unpacked) return unpacked.error();
  return bytes;
}

Result<void> SealedZip::extract(const std::string& name, const std::filesystem::path& to) const {
  std::ofstream out(to, std::ios::binary);
  auto unpacked = unpack(
      name, [&](std::string_view piece) { out.write(piece.data(), static_cast<std::streamsize>(piece.size())); });
  out.close();
  if (!out) throw Broken("cannot write " + to.string());
  return unpacked;
}

Result<void> SealedZip::verify() const {
  for (const auto& [name, hash] : hashes_)
    if (const auto unpacked = unpack(name, [](std::string_view) {}); !unpacked) return unpacked;
  return {};
}

}  // namespace foothold::documents
