#pragma once

#include <optional>
#include <vector>

#include "metrics/comparison/comparison.hpp"

namespace foothold::metrics {

// What became of a value between two years.
struct Change {
  Reading earlier;
  Reading later;
  Comparison comparison;   // later minus earlier; refused across breaks, in overlapping windows, without a value
  std::size_t points = 0;  // of the unbroken series between the two, both included: fewer than three make no trend
};

// From the first year of the unbroken part of a series to its newest value. Years before a break are never looked at.
// Nothing means that it is too early to tell: fewer than two values, or windows of five years that overlap. `series`
// holds the readings of one place, metric and group, ascending by year.
[[nodiscard]] std::optional<Change> newest_change(const Edition& edition, const std::vector<Reading>& series);

// Between two years that somebody chose, in either order. A year that the series does not have counts as a year without
// a value. `series` must not be empty.
[[nodiscard]] Change change_between(const Edition& edition, const std::vector<Reading>& series, int one_year,
                                    int other_year);

}  // namespace foothold::metrics
