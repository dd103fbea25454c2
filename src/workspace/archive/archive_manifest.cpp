#include "workspace/archive/archive_manifest.hpp"

#include <boost/json.hpp>

#include "workspace/archive/archive_lines.hpp"
#include "workspace/archive/archive_object.hpp"
#include "workspace/records/canonical_json.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;

constexpr std::string_view kind = "foothold-coalition";
constexpr std::size_t longest_name = 200;

object coalition_json(const CoalitionArchive& archive) {
  const Coalition& coalition = archive.coalition;
  boost::json::array languages;
  for (const Language language : coalition.languages) languages.emplace_back(language_code(language));
  return {{"id", coalition.id},
          {"slug", coalition.slug},
          {"name", coalition.name},
          {"languages", languages},
          {"created_at", coalition.created_at},
          {"created_by", coalition.created_by},
          {"last_change", archive.head.number},
          {"last_hash", archive.head.hash}};
}

CoalitionArchive archive_of(ArchiveObject& json) {
  CoalitionArchive archive;
  archive.coalition.id = json.id("id");
  archive.coalition.slug = json.text("slug");
  archive.coalition.name = json.text("name");
  for (const std::string& code : json.ids("languages")) {
    const auto language = language_from_code(code);
    if (!language) json.doubt();
    archive.coalition.languages.push_back(language.value_or(Language::english));
  }
  archive.coalition.created_at = json.moment("created_at");
  archive.coalition.created_by = json.text("created_by");
  archive.head = {json.count("last_change"), json.text("last_hash")};
  if (archive.coalition.name.empty() || archive.coalition.name.size() > longest_name) json.doubt();
  return archive;
}

}  // namespace

documents::ZipLimits archive_limits() {
  documents::ZipLimits limits;
  limits.entries = 100'000;
  limits.bytes_of_entry = std::uint64_t{1} << 30U;
  limits.bytes = std::uint64_t{16} << 30U;
  return limits;
}

object archive_manifest(const CoalitionArchive& archive, const std::string& program) {
  object counts;
  for (const auto& [name, count] : archive_counts(archive)) counts[name] = count;
  return {{"kind", kind},       {"format", archive_format},
          {"program", program}, {"coalition", coalition_json(archive)},
          {"counts", counts},   {"left_out", archive.left_out}};
}

Result<CoalitionArchive> begin_archive(const object& manifest) {
  if (value_or_null(manifest, "kind") != boost::json::value(kind)) return invalid("file", "archive.no_export");
  ArchiveObject json(manifest);
  const std::int64_t format = json.count("format");
  if (format > archive_format) return invalid("file", "archive.newer", {{"format", std::to_string(format)}});
  const std::int64_t left_out = json.count("left_out");
  if (left_out > 0) return invalid("file", "archive.incomplete", {{"count", std::to_string(left_out)}});
  const object coalition = json.object("coalition");
  ArchiveObject values(coalition);
  CoalitionArchive archive = archive_of(values);
  if (!json.sound() || !values.sound() || format < 1) return invalid("file", "archive.no_export");
  return archive;
}

Result<void> check_counts(const object& manifest, const CoalitionArchive& archive) {
  const auto counts = value_or_null(manifest, "counts");
  for (const auto& [name, count] : archive_counts(archive))
    if (!counts.is_object() || value_or_null(counts.get_object(), name) != boost::json::value(count))
      return invalid("file", "archive.count_differs", {{"part", name}});
  return {};
}

}  // namespace foothold::workspace
