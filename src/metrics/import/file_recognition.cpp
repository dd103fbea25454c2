#include "metrics/import/file_recognition.hpp"

#include <algorithm>
#include <set>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/text.hpp"

namespace foothold::metrics {
namespace {

constexpr std::size_t rows_looked_at = 50;  // more than the subgroups of any place

// What the first rows of a file show.
struct Sample {
  std::vector<std::string> header;
  std::set<std::string> subgroups;
  std::set<std::string> types;

  [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const {
    const auto at = std::find(header.begin(), header.end(), name);
    return at == header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - header.begin()));
  }
  [[nodiscard]] bool has(std::string_view name) const { return column(name).has_value(); }
};

std::optional<Sample> read_sample(const std::filesystem::path& path) {
  const auto mapped = MappedFile::open(path);
  if (!mapped) return std::nullopt;
  CsvReader csv(mapped->text());
  if (!csv.next()) return std::nullopt;
  Sample sample;
  for (const std::string_view field : csv.fields()) sample.header.emplace_back(trim(field));
  const auto subgroup = sample.column("subgroup");
  const auto type = sample.column("subgroup_type");
  for (std::size_t row = 0; row < rows_looked_at && csv.next(); ++row) {
    if (csv.fields().size() != sample.header.size()) continue;
    if (subgroup) sample.subgroups.emplace(trim(csv.fields()[*subgroup]));
    if (type) sample.types.emplace(trim(csv.fields()[*type]));
  }
  return sample;
}

std::optional<int> number_of(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  if (name.size() < 3 || name[2] != '_') return std::nullopt;
  const auto number = parse_integer(std::string_view(name).substr(0, 2));
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

bool fits(const Sample& sample, const ReleaseFile& file) {
  const bool has_place = sample.has(places::level_name(file.level));
  // File 61 carries stray subgroup columns, so an overall file is not refused for having them.
  return sample.has("year") && sample.has("state") && has_place &&
         (file.breakdown == overall || sample.has("subgroup"));
}

bool all_known(const Sample& sample, BreakdownIndex breakdown, const Catalogue& catalogue) {
  return std::all_of(sample.subgroups.begin(), sample.subgroups.end(),
                     [&](const std::string& label) { return catalogue.find_subgroup(breakdown, label).has_value(); });
}

std::optional<ReleaseFile> recognize_by_content(const Sample& sample, const Catalogue& catalogue) {
  for (const ReleaseFile& file : catalogue.files()) {
    if (!fits(sample, file) || sample.has("subgroup") != (file.breakdown != overall)) continue;
    if (file.breakdown == overall || all_known(sample, file.breakdown, catalogue)) return file;
  }
  return std::nullopt;
}

Error refusal(ErrorKind kind, std::string key, const std::string& source) {
  Error error;
  error.kind = kind;
  error.field = "source";
  error.message = {std::move(key), {{"file", source}}};
  error.hint = {"import.not_a_release.hint", {}};
  return error;
}

std::vector<std::filesystem::path> csv_files(const std::filesystem::path& source) {
  if (!std::filesystem::is_directory(source)) return {source};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source))
    if (entry.is_regular_file() && lower_ascii(entry.path().extension().string()) == ".csv")
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::optional<ReleaseFile> recognize_file(const std::filesystem::path& path, const Catalogue& catalogue) {
  const auto sample = read_sample(path);
  if (!sample) return std::nullopt;
  const auto number = number_of(path);
  const ReleaseFile* by_number = number ? catalogue.find_file(*number) : nullptr;
  if (by_number != nullptr && fits(*sample, *by_number)) return *by_number;
  return recognize_by_content(*sample, catalogue);
}

Result<std::vector<RecognizedFile>> find_release_files(const std::filesystem::path& source, const Catalogue& catalogue,
                                                       std::vector<FileReport>& unread) {
  if (!std::filesystem::exists(source)) return refusal(ErrorKind::not_found, "import.source_missing", source.string());
  std::vector<RecognizedFile> found;
  std::set<std::pair<Level, BreakdownIndex>> seen;
  for (const std::filesystem::path& path : csv_files(source)) {
    const auto file = recognize_file(path, catalogue);
    if (!file) {
      FileReport& report = unread.emplace_back();
      report.name = path.filename().string();
      report.add(Finding::unread_file, {0, "", "", "not a file of the release"});
      continue;
    }
    if (!seen.emplace(file->level, file->breakdown).second)
      return refusal(ErrorKind::conflict, "import.two_files_alike", path.filename().string());
    found.push_back({path, *file});
  }
  if (found.empty()) return refusal(ErrorKind::invalid, "import.not_a_release", source.string());
  return found;
}

}  // namespace foothold::metrics
