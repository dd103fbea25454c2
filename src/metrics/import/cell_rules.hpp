#pragma once

#include <optional>
#include <string_view>

#include "metrics/catalogue/metric.hpp"
#include "metrics/edition/slice.hpp"
#include "metrics/import/import_report.hpp"

namespace foothold::metrics {

// "NA" and nothing at all are the only ways in which the publisher writes "missing".
[[nodiscard]] bool is_missing(std::string_view cell);

// What one cell says. `problem` is set when the cell says something that cannot be a value; `converted` when an older
// spelling
// ("20.8%:27.5%", "2235:1") was understood.
struct CellValue {
  double value = absent;
  double second = absent;  // of a pair
  std::optional<Finding> problem;
  bool converted = false;
};

// Reads the value cell of a metric: a number, or for pairs two shares joined by a colon. `factor` rescales columns of
// older releases. Missing cells give `absent`. Checks the limits of the catalogue: `overall_maximum` holds in the
// overall files, `maximum` everywhere.
[[nodiscard]] CellValue read_value(std::string_view cell, const Metric& metric, bool is_overall, double factor);

// Reads a bound: a number within no limits (bounds may pass the value's own limits), or missing.
[[nodiscard]] CellValue read_bound(std::string_view cell, double factor);

}  // namespace foothold::metrics
