#include "metrics/import/report_reader.hpp"

#include <boost/json.hpp>

namespace foothold::metrics {
namespace {

namespace json = boost::json;

std::string text(const json::object& object, std::string_view name) {
  return std::string(object.at(name).as_string());
}

std::size_t count(const json::object& object, std::string_view name) {
  return object.at(name).to_number<std::size_t>();
}

FindingClass read_class(const json::object& object) {
  FindingClass found;
  found.count = count(object, "count");
  for (const json::value& value : object.at("examples").as_array()) {
    const json::object& example = value.as_object();
    found.examples.push_back(
        {count(example, "line"), text(example, "column"), text(example, "value"), text(example, "reason")});
  }
  return found;
}

FileReport read_file_report(const json::object& object) {
  FileReport file;
  file.name = text(object, "file");
  file.sha256 = text(object, "sha256");
  file.bytes = count(object, "bytes");
  file.rows = count(object, "rows");
  file.columns = count(object, "columns");
  file.values = count(object, "values");
  for (const json::value& value : object.at("findings").as_array())
    if (const auto finding = finding_from_name(text(value.as_object(), "finding")))
      file.findings.emplace(*finding, read_class(value.as_object()));
  return file;
}

MetricYearCount read_count(const json::object& object) {
  return {text(object, "metric"),        text(object, "level"),
          text(object, "subgroup_type"), object.at("year").to_number<int>(),
          count(object, "values"),       count(object, "strong"),
          count(object, "marginal"),     count(object, "weak")};
}

}  // namespace

std::optional<ImportReport> read_import_report(const std::string& text_of_report) {
  try {
    const json::value parsed = json::parse(text_of_report);
    const json::object& object = parsed.as_object();
    ImportReport report{text(object, "release"), text(object, "created_at"), object.at("fictional").as_bool(), {}, {}};
    for (const json::value& file : object.at("files").as_array())
      report.files.push_back(read_file_report(file.as_object()));
    for (const json::value& entry : object.at("counts").as_array())
      report.counts.push_back(read_count(entry.as_object()));
    return report;
  } catch (const std::exception&) {
    return std::nullopt;  // the library throws for text that is not JSON and for values of another kind alike
  }
}

}  // namespace foothold::metrics
