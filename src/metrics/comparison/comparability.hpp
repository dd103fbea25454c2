#pragma once

#include "metrics/comparison/verdict.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// Whether the catalogue lets two readings be compared, and the catalogue's own words for the reason where it has some.
struct Comparability {
  Refusal refusal = Refusal::none;
  const Localized* reason = nullptr;  // points into the catalogue

  [[nodiscard]] bool allowed() const { return refusal == Refusal::none; }
};

// Two readings of one edition: of two places, two groups of one place, or two years of one place and group. The first
// rule that is broken is the reason. Pure.
[[nodiscard]] Comparability comparability(const Edition& edition, const Reading& first, const Reading& second);

// A reading with the median of the communities of its level.
[[nodiscard]] Comparability comparability_with_benchmark(const Edition& edition, const Reading& reading,
                                                         const Benchmark& benchmark);

// Years from which on values of the family must not be joined with earlier ones, for one level and breakdown,
// ascending.
[[nodiscard]] std::vector<int> breaks_of(const MetricFamily& family, Level level, BreakdownIndex breakdown);

// How many years one value of the breakdown covers: 5 for windows of five years, otherwise 1.
[[nodiscard]] int years_covered(const MetricFamily& family, BreakdownIndex breakdown);

// A number can be compared with others; the 0 that stands for "none at all" (no doctor in the county) cannot, nor can a
// missing value.
[[nodiscard]] bool is_number(const Reading& reading, const Metric& metric);

}  // namespace foothold::metrics
