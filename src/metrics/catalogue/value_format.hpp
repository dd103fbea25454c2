#pragma once

#include <string>

#include "metrics/catalogue/metric.hpp"

namespace foothold::metrics {

// A value as people read it, with the decimals of its metric: "82.4%", "$32,625", "1,361 : 1", "27.2% : 19.0%". The
// same in English and Spanish, because both use the number format of the United States. `second` is the right part of a
// pair and ignored otherwise.
[[nodiscard]] std::string format_value(const Metric& metric, double value, double second);
// The same for one number: a bound, a benchmark, the axis of a chart. For pairs it is the ratio of the two parts.
[[nodiscard]] std::string format_number(const Metric& metric, double value);
// The same beside another number that it is compared with: with one more decimal where the two differ and would
// otherwise look the same.
[[nodiscard]] std::string format_number_beside(const Metric& metric, double value, double other);
// Whether two numbers differ by so little that they look the same even then.
[[nodiscard]] bool differ_below_rounding(const Metric& metric, double one, double other);
// A difference between two values with its sign, in what the values are shown in but without "%": "+3.1", "−$1,200",
// "0.0". A difference that would look like none is shown with one more decimal.
[[nodiscard]] std::string format_difference(const Metric& metric, double difference);

// What a value is turned into for display and charts: percent and homes per 100 are 100 times the published number.
[[nodiscard]] double display_factor(Unit unit);

// The key of the words behind a number ("homes per 100 households"); empty when the number speaks for itself.
[[nodiscard]] std::string unit_key(const Metric& metric);

}  // namespace foothold::metrics
