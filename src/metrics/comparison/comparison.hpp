#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "metrics/comparison/standard_error.hpp"
#include "metrics/comparison/verdict.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// The one way in which Foothold compares published numbers: place with place, group with group, year with year, and
// place with benchmark. Ask compare_readings or compare_with_benchmark for each comparison that a screen shows, then
// hand all of them to correct_family once. All pure; the results point into the catalogue of the edition.

// The level at which a difference counts as real.
inline constexpr double verdict_level = 0.05;

// How the verdict was reached.
enum class TestKind : std::uint8_t {
  none,         // nothing could be tested, or comparing is refused
  two_values,   // two-sided z test of two values, each with its standard error
  fixed_value,  // the same against a number that is taken as exact: a benchmark
  two_gaps,     // the same for two differences, each with the error of its two values: has a gap changed?
  bounds        // the values lie within hard limits, not intervals: do the limits overlap?
};
[[nodiscard]] std::string_view test_name(TestKind test);  // "none", "two_values", …

// A comparison with its whole working. A plain value.
struct Comparison {
  Verdict verdict = Verdict::not_comparable;
  Refusal refusal = Refusal::none;    // why it is not_comparable
  const Localized* reason = nullptr;  // what the catalogue says of the refusal; may be null
  bool unreliable = false;            // one of the values is graded Weak: the verdict must carry no conclusion
  bool shares_people = false;  // one of the two contains people of the other, so the test is stricter than need be

  Reading first;
  Reading second;              // against a benchmark only its key and value, the median
  bool is_benchmark = false;   // whether `second` is one
  double difference = absent;  // first minus second, in the unit of the metric
  double ratio = absent;       // first divided by second; absent when the second is 0

  TestKind test = TestKind::none;
  StandardError first_error;
  StandardError second_error;        // not known against a benchmark
  std::optional<double> z;           // difference divided by the error of the difference
  std::optional<double> p;           // two-sided
  std::optional<double> picked_p;    // after Holm's correction among the tests from which this one was picked
  std::optional<double> adjusted_p;  // after Holm's correction inside the family; equals p in a family of one
  double level = verdict_level;      // the adjusted p must be below it
  std::size_t picked_from = 1;       // from how many tests it was picked because its difference is the widest
  std::size_t family = 1;            // how many tests stand together on the screen

  [[nodiscard]] bool refused() const { return verdict == Verdict::not_comparable; }
  // A verdict on which a sentence may rest: real, and not of a Weak value.
  [[nodiscard]] bool carries_a_conclusion() const { return is_real(verdict) && !unreliable; }
};

// Two readings of one metric of one edition. Refused, with the reason, where comparability() says so or a value is
// missing. With 95 % intervals on both sides: z = (first − second) / √(e₁² + e₂²), with the standard errors of
// standard_error(), two-sided, at 5 %. With logical bounds: a verdict only when the spans do not touch. Without usable
// intervals: only which number is larger.
[[nodiscard]] Comparison compare_readings(const Edition& edition, const Reading& first, const Reading& second);

// A reading with the median of the nation or a state, which is taken as exact.
[[nodiscard]] Comparison compare_with_benchmark(const Edition& edition, const Reading& reading,
                                                const Benchmark& benchmark);

// Whether a gap between two groups has changed: the difference of the later year minus that of the earlier one, both as
// compare_readings gives them. z = (d₁ − d₂) / √(e₁² + e₂² + e₃² + e₄²). `first` and `second` are the later and the
// earlier value of the first group. Refused as the two years would be.
[[nodiscard]] Comparison compare_gaps(const Edition& edition, const Comparison& later, const Comparison& earlier);

// Corrects the comparisons that stand together on one screen and answer one question, so that looking at many does not
// make chance look real: Holm's correction over those with a p (picked_p where there is one); the others stay as they
// are. Sets adjusted_p, family and verdict. Null pointers are passed over; calling it again with a larger family is
// fine.
void correct_family(std::span<Comparison* const> comparisons);

// The same for comparisons that are stored in a row.
void correct_family(std::span<Comparison> comparisons);

// Marks one of several comparisons as picked because it stands out: its picked_p is what Holm's correction among all of
// them leaves, and its verdict follows from it.
void pick_from(Comparison& picked, std::span<const Comparison> all);

}  // namespace foothold::metrics
