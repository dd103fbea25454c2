#include "workspace/impact/visible_change.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "metrics/catalogue/value_format.hpp"

namespace foothold::workspace {
namespace {

constexpr double all_of_it = 100;  // percent
constexpr double fewest_cases = 10;

}  // namespace

double smallest_visible_change(double standard_error) {
  return visibility_reach * std::numbers::sqrt2 * standard_error;
}

std::optional<double> error_of_percent(double percent, double people) {
  const double share = percent / all_of_it;
  if (share < 0 || share > 1 || people * std::min(share, 1 - share) < fewest_cases) return std::nullopt;
  return all_of_it * std::sqrt(share * (1 - share) / people);
}

std::optional<double> error_as_shown(const metrics::Edition& edition, const metrics::Reading& reading) {
  const metrics::Metric& metric = edition.catalogue().metric(reading.key.metric);
  if (!reading.has_value() || metric.kind == metrics::ValueKind::pair) return std::nullopt;
  if (edition.catalogue().family(metric).interval != metrics::IntervalKind::confidence) return std::nullopt;
  const auto above = metrics::standard_error(reading, metric, true);
  const auto below = metrics::standard_error(reading, metric, false);
  if (!above.is_known() || !below.is_known()) return std::nullopt;
  return std::max(above.value, below.value) * metrics::display_factor(metric.unit);
}

double error_of_difference(double one, double other) {
  return std::hypot(one, other);
}

}  // namespace foothold::workspace
