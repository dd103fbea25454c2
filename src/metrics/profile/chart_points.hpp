#pragma once

#include <vector>

#include "html/charts.hpp"
#include "metrics/catalogue/metric.hpp"
#include "metrics/edition/reading.hpp"

namespace foothold::metrics {

// The readings that have a value, as charts take them. Pairs become the ratio of their parts, so that 1 means parity.
[[nodiscard]] std::vector<html::ChartPoint> chart_points(const std::vector<Reading>& series);
// The number of a reading on an axis: its value, or the ratio of a pair.
[[nodiscard]] double axis_value(const Reading& reading);
// Writes axis values with the metric's unit and decimals.
[[nodiscard]] html::FormatValue axis_format(const Metric& metric);

}  // namespace foothold::metrics
