#include "metrics/profile/chart_points.hpp"

#include <cmath>

#include "metrics/catalogue/value_format.hpp"

namespace foothold::metrics {

double axis_value(const Reading& reading) {
  return std::isnan(reading.second) ? reading.value : reading.value / reading.second;
}

std::vector<html::ChartPoint> chart_points(const std::vector<Reading>& series) {
  std::vector<html::ChartPoint> points;
  for (const Reading& reading : series) {
    if (!reading.has_value()) continue;
    const bool both = reading.has_interval();
    points.push_back({reading.key.year, axis_value(reading), both ? reading.lower : std::nullopt,
                      both ? reading.upper : std::nullopt, reading.grade == Grade::weak});
  }
  return points;
}

html::FormatValue axis_format(const Metric& metric) {
  return [&metric](double value) { return format_number(metric, value); };
}

}  // namespace foothold::metrics
