#include "metrics/import/import_report.hpp"

#include <array>
#include <utility>

namespace foothold::metrics {
namespace {

struct FindingFacts {
  Finding finding;
  std::string_view name;
  Severity severity;
};

constexpr std::array<FindingFacts, 35> all_findings = {{
    {Finding::not_a_number, "not_a_number", Severity::rejected},
    {Finding::out_of_range, "out_of_range", Severity::rejected},
    {Finding::unknown_grade, "unknown_grade", Severity::rejected},
    {Finding::contradiction, "contradiction", Severity::rejected},
    {Finding::duplicate_row, "duplicate_row", Severity::rejected},
    {Finding::malformed_row, "malformed_row", Severity::rejected},
    {Finding::bad_year, "bad_year", Severity::rejected},
    {Finding::bad_code, "bad_code", Severity::rejected},
    {Finding::unknown_place, "unknown_place", Severity::rejected},
    {Finding::connecticut_code, "connecticut_code", Severity::rejected},
    {Finding::unknown_subgroup, "unknown_subgroup", Severity::rejected},
    {Finding::zero_means_missing, "zero_means_missing", Severity::repaired},
    {Finding::grade_without_value, "grade_without_value", Severity::repaired},
    {Finding::bounds_without_value, "bounds_without_value", Severity::repaired},
    {Finding::bounds_dropped, "bounds_dropped", Severity::repaired},
    {Finding::padded_code, "padded_code", Severity::repaired},
    {Finding::latin1_text, "latin1_text", Severity::repaired},
    {Finding::converted_text, "converted_text", Severity::repaired},
    {Finding::numbered_grade, "numbered_grade", Severity::repaired},
    {Finding::renamed_label, "renamed_label", Severity::repaired},
    {Finding::renamed_column, "renamed_column", Severity::repaired},
    {Finding::rescaled_column, "rescaled_column", Severity::repaired},
    {Finding::shared_grade_column, "shared_grade_column", Severity::repaired},
    {Finding::dropped_column, "dropped_column", Severity::repaired},
    {Finding::unknown_column, "unknown_column", Severity::noticed},
    {Finding::legacy_column, "legacy_column", Severity::noticed},
    {Finding::missing_column, "missing_column", Severity::noticed},
    {Finding::unexpected_year, "unexpected_year", Severity::noticed},
    {Finding::value_without_grade, "value_without_grade", Severity::noticed},
    {Finding::one_bound, "one_bound", Severity::noticed},
    {Finding::incomplete_year, "incomplete_year", Severity::noticed},
    {Finding::all_row_differs, "all_row_differs", Severity::noticed},
    {Finding::city_differs_from_county, "city_differs_from_county", Severity::noticed},
    {Finding::jump, "jump", Severity::noticed},
    {Finding::unread_file, "unread_file", Severity::noticed},
}};

const FindingFacts& facts_of(Finding finding) {
  return all_findings[static_cast<std::size_t>(finding)];
}

void write_example(JsonWriter& json, const FindingExample& example) {
  json.begin_object();
  json.integer("line", static_cast<std::int64_t>(example.line));
  json.text("column", example.column).text("value", example.value).text("reason", example.reason);
  json.end_object();
}

void write_file(JsonWriter& json, const FileReport& file) {
  json.begin_object().text("file", file.name).text("sha256", file.sha256);
  json.integer("bytes", static_cast<std::int64_t>(file.bytes)).integer("rows", static_cast<std::int64_t>(file.rows));
  json.integer("columns", static_cast<std::int64_t>(file.columns));
  json.integer("values", static_cast<std::int64_t>(file.values));
  json.key("findings").begin_array();
  for (const auto& [finding, found] : file.findings) {
    json.begin_object().text("finding", finding_name(finding)).text("severity", severity_name(severity_of(finding)));
    json.integer("count", static_cast<std::int64_t>(found.count)).key("examples").begin_array();
    for (const FindingExample& example : found.examples) write_example(json, example);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void write_count(JsonWriter& json, const MetricYearCount& count) {
  json.begin_object().text("metric", count.metric).text("level", count.level).text("subgroup_type", count.breakdown);
  json.integer("year", count.year).integer("values", static_cast<std::int64_t>(count.values));
  json.integer("strong", static_cast<std::int64_t>(count.strong));
  json.integer("marginal", static_cast<std::int64_t>(count.marginal));
  json.integer("weak", static_cast<std::int64_t>(count.weak)).end_object();
}

}  // namespace

std::string_view finding_name(Finding finding) {
  return facts_of(finding).name;
}

std::optional<Finding> finding_from_name(std::string_view name) {
  for (const FindingFacts& facts : all_findings)
    if (facts.name == name) return facts.finding;
  return std::nullopt;
}

Severity severity_of(Finding finding) {
  return facts_of(finding).severity;
}

std::string_view severity_name(Severity severity) {
  return severity == Severity::rejected ? "rejected" : severity == Severity::repaired ? "repaired" : "noticed";
}

void FileReport::add(Finding finding, FindingExample example) {
  FindingClass& found = findings[finding];
  ++found.count;
  if (found.examples.size() < examples_kept) found.examples.push_back(std::move(example));
}

std::size_t ImportReport::total(Severity severity) const {
  std::size_t sum = 0;
  for (const FileReport& file : files)
    for (const auto& [finding, found] : file.findings)
      if (severity_of(finding) == severity) sum += found.count;
  return sum;
}

std::size_t ImportReport::values() const {
  std::size_t sum = 0;
  for (const FileReport& file : files) sum += file.values;
  return sum;
}

std::string import_report_json(const ImportReport& report) {
  JsonWriter json;
  json.begin_object().text("release", report.release).text("created_at", report.created_at);
  json.boolean("fictional", report.fictional);
  json.key("totals").begin_object().integer("values", static_cast<std::int64_t>(report.values()));
  for (const Severity severity : {Severity::rejected, Severity::repaired, Severity::noticed})
    json.integer(severity_name(severity), static_cast<std::int64_t>(report.total(severity)));
  json.end_object().key("files").begin_array();
  for (const FileReport& file : report.files) write_file(json, file);
  json.end_array().key("counts").begin_array();
  for (const MetricYearCount& count : report.counts) write_count(json, count);
  json.end_array().end_object();
  return json.take();
}

}  // namespace foothold::metrics
