#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "metrics/catalogue/catalogue.hpp"
#include "metrics/import/import_report.hpp"

namespace foothold::metrics {

// Where in a row of one file each thing stands. Columns are found by name, never by position: releases move them about.
struct MetricColumns {
  MetricIndex metric = 0;
  std::size_t value = 0;
  std::optional<std::size_t> lower;
  std::optional<std::size_t> upper;
  std::optional<std::size_t> grade;
  double factor = 1.0;
};

struct ColumnPlan {
  std::size_t columns = 0;
  std::size_t year = 0;
  std::size_t state = 0;
  std::size_t code = 0;  // county or place
  std::optional<std::size_t> state_name;
  std::optional<std::size_t> place_name;
  std::optional<std::size_t> subgroup;
  std::optional<std::size_t> subgroup_type;
  std::optional<std::size_t> population;
  std::vector<MetricColumns> metrics;
};

// Matches a header with the catalogue. Columns that are not understood are written to the report and left alone.
// Refused when the header is not that of the release file: no year, state or code column, no subgroup column in a
// breakdown file, or no metric at all.
Result<ColumnPlan> plan_columns(const std::vector<std::string>& header, const ReleaseFile& file,
                                const Catalogue& catalogue, FileReport& report);

}  // namespace foothold::metrics
