#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

#include "metrics/catalogue/grade.hpp"
#include "metrics/catalogue/metric.hpp"
#include "places/place.hpp"

namespace foothold::metrics {

using places::PlaceIndex;

// The column `population` of the overall files is context, not a metric, but is kept and read the same way.
inline constexpr MetricIndex population_metric = 0xFFFF;

inline constexpr double absent = std::numeric_limits<double>::quiet_NaN();

// What one slice holds: one metric of one kind of place in one year for one subgroup of one breakdown.
struct SliceKey {
  MetricIndex metric = 0;
  Level level = Level::county;
  BreakdownIndex breakdown = overall;
  SubgroupIndex subgroup = 0;
  std::uint16_t year = 0;

  friend auto operator<=>(const SliceKey&, const SliceKey&) = default;
  [[nodiscard]] std::uint64_t packed() const {
    return (static_cast<std::uint64_t>(metric) << 48U) | (static_cast<std::uint64_t>(level) << 40U) |
           (static_cast<std::uint64_t>(breakdown) << 32U) | (static_cast<std::uint64_t>(subgroup) << 16U) | year;
  }
};

// The values of one slice as columns of equal length, sorted by place; only places with a value have a row. `seconds`
// (the right-hand part of pairs) and the bounds are either empty or as long as the rest, with `absent` where a row has
// none.
struct Slice {
  SliceKey key;
  std::vector<PlaceIndex> places;
  std::vector<double> values;
  std::vector<double> seconds;
  std::vector<double> lower;
  std::vector<double> upper;
  std::vector<Grade> grades;
};

// Why the import kept a published cell out.
enum class Withheld : std::uint8_t { rejected = 1, zero_means_missing = 2 };

struct WithheldCell {
  SliceKey key;
  PlaceIndex place = 0;
  Withheld reason = Withheld::rejected;
};

}  // namespace foothold::metrics
