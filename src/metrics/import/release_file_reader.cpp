#include "metrics/import/release_file_reader.hpp"

#include "base/csv.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "metrics/import/column_plan.hpp"
#include "metrics/import/row_reader.hpp"

namespace foothold::metrics {
namespace {

constexpr std::size_t rows_between_looks = 4096;  // at the interrupt flag and the progress display

Error refusal(ErrorKind kind, std::string key, const std::string& file,
              std::string hint = "import.not_a_release.hint") {
  Error error;
  error.kind = kind;
  error.field = file;
  error.message = {std::move(key), {{"file", file}}};
  error.hint = {std::move(hint), {}};
  return error;
}

// The header's names: trimmed, and without quotes because the CSV reader undid them.
std::vector<std::string> header_names(const CsvReader& csv) {
  std::vector<std::string> names;
  for (const std::string_view field : csv.fields()) names.push_back(repair_utf8(trim(field)));
  return names;
}

bool was_interrupted(const ReadContext& context) {
  return context.interrupted != nullptr && context.interrupted->load(std::memory_order_relaxed);
}

}  // namespace

Result<ReadFile> read_release_file(const std::filesystem::path& path, const ReleaseFile& file,
                                   const ReadContext& context) {
  auto mapped = MappedFile::open(path);
  if (!mapped) return refusal(ErrorKind::not_found, "import.cannot_read", path.string());
  ReadFile result;
  result.report.name = path.filename().string();
  result.report.published_name = file.name;
  result.report.bytes = mapped->text().size();
  result.report.sha256 = sha256(mapped->text());
  CsvReader csv(mapped->text());
  if (!csv.next()) return refusal(ErrorKind::invalid, "import.empty_file", result.report.name);
  const auto header = header_names(csv);
  result.report.columns = header.size();
  auto plan = plan_columns(header, file, *context.catalogue, result.report);
  if (!plan) return plan.error();
  RowReader reader(file, *plan, header, context, result.report);
  std::size_t reported = 0;
  while (csv.next()) {
    reader.read_row(csv);
    if (result.report.rows % rows_between_looks != 0) continue;
    if (was_interrupted(context))
      return refusal(ErrorKind::interrupted, "import.interrupted", result.report.name, "error.interrupted.hint");
    if (context.on_progress) context.on_progress(csv.position() - reported);
    reported = csv.position();
    mapped->release_until(reported);
  }
  if (context.on_progress) context.on_progress(result.report.bytes - reported);
  reader.finish(result);
  return result;
}

}  // namespace foothold::metrics
