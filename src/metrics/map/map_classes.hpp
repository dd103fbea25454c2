#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "metrics/catalogue/metric.hpp"

namespace foothold::metrics {

// How the values of a map are parted into classes.
enum class ClassRule {
  equal_counts,  // about as many counties in each (quantiles)
  equal_steps    // round numbers that lie equally far apart
};

inline constexpr std::size_t most_classes = 5;

// The classes of one map. A plain value, pure. All limits are counted in shown units: the last digit that a value of
// the metric is shown with is 1, so that a legend and a table never contradict each other about a value on a limit.
class MapClasses {
 public:
  // `values` are as published, in any order; there may be none. The rule decides the limits:
  // - equal_counts: the values at one, two, three and four fifths of the sorted list (of n values the one with the
  //   number n·i/5, counted from 0). Where equal values fill more than a fifth there are fewer classes.
  // - equal_steps: round numbers between the 5th and the 95th percentile of the list; the first and the last class are
  //   open to the lowest and the highest value.
  MapClasses(const Metric& metric, ClassRule rule, std::span<const double> values);

  [[nodiscard]] ClassRule rule() const { return rule_; }
  [[nodiscard]] std::size_t size() const { return limits_.size() + 1; }
  // The class of a value, from 0 up; of one that was not in the list too.
  [[nodiscard]] std::size_t class_of(double value) const;
  // The lowest and the highest value that a class holds, as they are shown. Not-a-number when there were no values.
  [[nodiscard]] double lowest(std::size_t index) const;
  [[nodiscard]] double highest(std::size_t index) const;

 private:
  [[nodiscard]] std::int64_t shown(double value) const;
  [[nodiscard]] double published(std::int64_t shown_units) const;

  ClassRule rule_;
  double units_;                      // how many shown units are 1 of the published number
  std::vector<std::int64_t> sorted_;  // the values, in shown units
  std::vector<std::int64_t> limits_;  // where the second class begins, the third …
};

}  // namespace foothold::metrics
