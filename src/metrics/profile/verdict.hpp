#pragma once

#include <cstddef>
#include <optional>

#include "metrics/catalogue/metric.hpp"
#include "metrics/edition/reading.hpp"

namespace foothold::metrics {

// What can honestly be said of two numbers.
enum class Verdict {
  higher,
  lower,
  cannot_tell,     // the intervals leave both open
  above_untested,  // it is the larger number, but no interval says whether that is real
  below_untested,
  equal,          // the same number, and no interval
  not_comparable  // the catalogue forbids the comparison
};

struct Comparison {
  Verdict verdict = Verdict::not_comparable;
  double difference = absent;  // first minus second
  std::optional<double> z;     // of the two-sided test, where there was one
  bool unreliable = false;     // one of the values is graded Weak
};

// Compares two published values of one metric. With 95 % confidence intervals on both sides: two-sided z test at 95 %,
// the standard error of each value taken from the half of its interval that faces the other value (bound − value)
// / 1.96, because intervals of percentiles are not symmetric. With logical bounds (IntervalKind::logical): a verdict
// only when the spans do not touch. Without intervals: only which number is larger. Whether the two may be compared at
// all is for the caller to know. `family` is the number of comparisons from which this one was picked because it is the
// largest; the level is then 5 % divided by it (the first step of Holm's correction), so that looking at many pairs
// does not make chance look real.
[[nodiscard]] Comparison compare_readings(const Reading& first, const Reading& second, IntervalKind kind,
                                          std::size_t family = 1);

// Compares a value with a fixed number, such as the median of all counties: a verdict when the interval leaves the
// number outside.
[[nodiscard]] Comparison compare_with_fixed(const Reading& reading, double fixed, IntervalKind kind);

}  // namespace foothold::metrics
