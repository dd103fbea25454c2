#include "metrics/map/map_classes.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "html/charts.hpp"
#include "metrics/catalogue/value_format.hpp"

namespace foothold::metrics {
namespace {

// A pair is shown as the ratio of its parts, with two decimals.
constexpr int decimals_of_ratio = 2;

double shown_units(const Metric& metric) {
  const int decimals = metric.unit == Unit::pair_of_shares ? decimals_of_ratio : metric.decimals;
  return display_factor(metric.unit) * std::pow(10.0, decimals);
}

// The limits must rise, and the first must leave something below it.
std::vector<std::int64_t> limits_of_fifths(const std::vector<std::int64_t>& sorted) {
  std::vector<std::int64_t> limits;
  for (std::size_t fifth = 1; fifth < most_classes; ++fifth) {
    const std::int64_t limit = sorted[sorted.size() * fifth / most_classes];
    if (limit > (limits.empty() ? sorted.front() : limits.back())) limits.push_back(limit);
  }
  return limits;
}

std::vector<std::int64_t> limits_of_steps(const std::vector<std::int64_t>& sorted) {
  const auto at = [&](double share) {
    return static_cast<double>(sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))]);
  };
  std::vector<std::int64_t> limits;
  for (int wanted = static_cast<int>(most_classes) + 1; wanted > 1; --wanted) {
    limits.clear();
    for (const double tick : html::round_ticks(at(0.05), at(0.95), wanted)) {
      const auto limit = static_cast<std::int64_t>(std::llround(tick));
      if (limit > sorted.front() && limit <= sorted.back() && (limits.empty() || limit > limits.back()))
        limits.push_back(limit);
    }
    if (limits.size() < most_classes) break;
  }
  limits.resize(std::min(limits.size(), most_classes - 1));
  return limits;
}

}  // namespace

MapClasses::MapClasses(const Metric& metric, ClassRule rule, std::span<const double> values)
    : rule_(rule), units_(shown_units(metric)) {
  for (const double value : values) sorted_.push_back(shown(value));
  std::sort(sorted_.begin(), sorted_.end());
  if (sorted_.empty()) return;
  limits_ = rule == ClassRule::equal_counts ? limits_of_fifths(sorted_) : limits_of_steps(sorted_);
}

std::int64_t MapClasses::shown(double value) const {
  // Values are decimal fractions; without a nudge the half of 0.125 would sometimes be rounded down.
  const double nudge = std::copysign(1e-9, value);
  return std::llround(value * units_ + nudge);
}

double MapClasses::published(std::int64_t shown_units) const {
  return static_cast<double>(shown_units) / units_;
}

std::size_t MapClasses::class_of(double value) const {
  return static_cast<std::size_t>(std::upper_bound(limits_.begin(), limits_.end(), shown(value)) - limits_.begin());
}

double MapClasses::lowest(std::size_t index) const {
  if (sorted_.empty()) return std::numeric_limits<double>::quiet_NaN();
  return published(index == 0 ? sorted_.front() : limits_[index - 1]);
}

double MapClasses::highest(std::size_t index) const {
  if (sorted_.empty()) return std::numeric_limits<double>::quiet_NaN();
  return published(index == limits_.size() ? sorted_.back() : limits_[index] - 1);
}

}  // namespace foothold::metrics
