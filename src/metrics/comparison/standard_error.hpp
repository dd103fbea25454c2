#pragma once

#include <cstdint>
#include <string_view>

#include "metrics/edition/reading.hpp"

namespace foothold::metrics {

// How far a 95 % interval reaches from its value, counted in standard errors, as the publisher computed it.
inline constexpr double interval_reach = 1.96;

// Which part of the published interval a standard error was taken from.
enum class IntervalHalf : std::uint8_t { none, both, lower, upper };
[[nodiscard]] std::string_view interval_half_name(IntervalHalf half);  // "none", "both", "lower", "upper"

struct StandardError {
  double value = absent;
  IntervalHalf half = IntervalHalf::none;

  [[nodiscard]] bool is_known() const { return half != IntervalHalf::none; }
};

// The standard error of a published value, in its own unit, from its 95 % interval. An interval is taken as symmetric
// when its halves differ by no more than 1 % of its width, which is what rounding does: then (upper − lower) / (2 ×
// 1.96). Otherwise (bound − value) / 1.96 on the side that faces the other number of the comparison, because intervals
// of percentiles are not symmetric. A facing half that is empty, or cut off at the limit of the metric (a share of
// 100 %), says too little about the error, so that the other half is taken when it is longer. Not known without both
// bounds, or when the interval has no width, because no survey has an error of zero.
[[nodiscard]] StandardError standard_error(const Reading& reading, const Metric& metric, bool other_is_larger);

}  // namespace foothold::metrics
