#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json_writer.hpp"

namespace foothold::metrics {

// Everything an import can find. The name of each is stable: it stands in the report, and its words are in
// content/strings/import.yaml under "finding.<name>".
enum class Finding {
  // Rejected: the cells concerned are not in the edition.
  not_a_number,
  out_of_range,
  unknown_grade,
  contradiction,
  duplicate_row,
  malformed_row,
  bad_year,
  bad_code,
  unknown_place,
  connecticut_code,
  unknown_subgroup,
  // Repaired: the edition holds the value by a rule.
  zero_means_missing,
  grade_without_value,
  bounds_without_value,
  bounds_dropped,
  padded_code,
  latin1_text,
  converted_text,
  numbered_grade,
  renamed_label,
  renamed_column,
  rescaled_column,
  shared_grade_column,
  dropped_column,
  // Noticed: nothing was changed, but a reader should know.
  unknown_column,
  legacy_column,
  missing_column,
  unexpected_year,
  value_without_grade,
  one_bound,
  incomplete_year,
  all_row_differs,
  city_differs_from_county,
  jump,
  unread_file
};

enum class Severity { rejected, repaired, noticed };

[[nodiscard]] std::string_view finding_name(Finding finding);
[[nodiscard]] std::optional<Finding> finding_from_name(std::string_view name);
[[nodiscard]] Severity severity_of(Finding finding);
[[nodiscard]] std::string_view severity_name(Severity severity);

// One cell or column as an example of a finding.
struct FindingExample {
  std::size_t line = 0;  // 0 when the whole file or column is meant
  std::string column;
  std::string value;
  std::string reason;
};

struct FindingClass {
  std::size_t count = 0;
  std::vector<FindingExample> examples;  // the first of each file
};

// What the import read and found in one file. Filled by one thread.
class FileReport {
 public:
  static constexpr std::size_t examples_kept = 100;

  void add(Finding finding, FindingExample example);

  std::string name;
  std::string published_name = {};  // what the release calls the file, however it was renamed; not kept in the JSON
  std::string sha256;
  std::size_t bytes = 0;
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::size_t values = 0;
  std::map<Finding, FindingClass> findings;
};

struct MetricYearCount {
  std::string metric;
  std::string level;
  std::string breakdown;
  int year = 0;
  std::size_t values = 0;
  std::size_t strong = 0;
  std::size_t marginal = 0;
  std::size_t weak = 0;
};

// The whole import, for people (report page) and machines (JSON in the edition). A plain value.
struct ImportReport {
  std::string release;
  std::string created_at;
  bool fictional = false;
  std::vector<FileReport> files;  // by name
  std::vector<MetricYearCount> counts;

  [[nodiscard]] std::size_t total(Severity severity) const;
  [[nodiscard]] std::size_t values() const;
};

[[nodiscard]] std::string import_report_json(const ImportReport& report);

}  // namespace foothold::metrics
