#include "metrics/comparison/standard_error.hpp"

#include <algorithm>
#include <cmath>

namespace foothold::metrics {
namespace {

constexpr double symmetric_within = 0.01;

bool is_cut_off(const Reading& reading, const Metric& metric, IntervalHalf half) {
  if (half == IntervalHalf::lower) return metric.minimum && *reading.lower <= *metric.minimum;
  return metric.maximum && *reading.upper >= *metric.maximum;
}

}  // namespace

std::string_view interval_half_name(IntervalHalf half) {
  switch (half) {
    case IntervalHalf::none:
      return "none";
    case IntervalHalf::both:
      return "both";
    case IntervalHalf::lower:
      return "lower";
    case IntervalHalf::upper:
      return "upper";
  }
  return "";
}

StandardError standard_error(const Reading& reading, const Metric& metric, bool other_is_larger) {
  if (!reading.has_interval() || !(*reading.upper > *reading.lower)) return {};
  const double below = std::max(0.0, reading.value - *reading.lower);
  const double above = std::max(0.0, *reading.upper - reading.value);
  const double width = *reading.upper - *reading.lower;
  if (std::fabs(above - below) <= symmetric_within * width) return {width / (2.0 * interval_reach), IntervalHalf::both};
  IntervalHalf half = other_is_larger ? IntervalHalf::upper : IntervalHalf::lower;
  const IntervalHalf other = other_is_larger ? IntervalHalf::lower : IntervalHalf::upper;
  const double facing = other_is_larger ? above : below;
  const double turned_away = other_is_larger ? below : above;
  if (turned_away > facing && (facing == 0.0 || is_cut_off(reading, metric, half))) half = other;
  return {(half == IntervalHalf::upper ? above : below) / interval_reach, half};
}

}  // namespace foothold::metrics
