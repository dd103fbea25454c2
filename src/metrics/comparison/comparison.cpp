#include "metrics/comparison/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "metrics/comparison/comparability.hpp"
#include "metrics/comparison/holm.hpp"

namespace foothold::metrics {
namespace {

Verdict untested(double difference) {
  if (difference == 0.0) return Verdict::equal;
  return difference > 0.0 ? Verdict::above_untested : Verdict::below_untested;
}

Verdict tested(double difference, bool real) {
  if (!real) return Verdict::cannot_tell;
  return difference > 0.0 ? Verdict::higher : Verdict::lower;
}

void refuse(Comparison& comparison, const Comparability& comparable) {
  comparison.verdict = Verdict::not_comparable;
  comparison.refusal = comparable.refusal;
  comparison.reason = comparable.reason;
}

void measure(Comparison& comparison) {
  comparison.difference = comparison.first.value - comparison.second.value;
  if (comparison.second.value != 0.0) comparison.ratio = comparison.first.value / comparison.second.value;
  comparison.unreliable = comparison.first.grade == Grade::weak || comparison.second.grade == Grade::weak;
  comparison.verdict = untested(comparison.difference);
}

void judge(Comparison& comparison, double error) {
  comparison.z = comparison.difference / error;
  comparison.p = two_sided_p(*comparison.z);
  comparison.adjusted_p = comparison.p;
  comparison.verdict = tested(comparison.difference, *comparison.adjusted_p < comparison.level);
}

void test_bounds(Comparison& comparison) {
  const Reading& first = comparison.first;
  const Reading& second = comparison.second;
  if (!first.has_interval() || !second.has_interval()) return;
  comparison.test = TestKind::bounds;
  const bool apart = *first.lower > *second.upper || *first.upper < *second.lower;
  comparison.verdict = tested(comparison.difference, apart);
}

void test_values(Comparison& comparison, const Metric& metric) {
  const bool first_is_larger = comparison.difference > 0.0;
  comparison.first_error = standard_error(comparison.first, metric, !first_is_larger);
  comparison.second_error = standard_error(comparison.second, metric, first_is_larger);
  if (!comparison.first_error.is_known() || !comparison.second_error.is_known()) return;
  comparison.test = TestKind::two_values;
  judge(comparison, std::hypot(comparison.first_error.value, comparison.second_error.value));
}

void test_fixed(Comparison& comparison, const Metric& metric) {
  comparison.first_error = standard_error(comparison.first, metric, comparison.difference < 0.0);
  if (!comparison.first_error.is_known()) return;
  comparison.test = TestKind::fixed_value;
  judge(comparison, comparison.first_error.value);
}

double variance_of(const Comparison& gap) {
  return gap.first_error.value * gap.first_error.value + gap.second_error.value * gap.second_error.value;
}

// "All" holds the people of every group, and some groups overlap.
bool shares_people(const Edition& edition, const Reading& first, const Reading& second) {
  if (first.place != second.place || first.key.year != second.key.year) return false;
  if (first.key.subgroup == 0 || second.key.subgroup == 0) return true;
  for (const PublishedBreakdown& published : edition.catalogue().metric(first.key.metric).breakdowns)
    if (published.breakdown == first.key.breakdown) return published.groups_overlap;
  return false;
}

}  // namespace

std::string_view test_name(TestKind test) {
  switch (test) {
    case TestKind::none:
      return "none";
    case TestKind::two_values:
      return "two_values";
    case TestKind::fixed_value:
      return "fixed_value";
    case TestKind::two_gaps:
      return "two_gaps";
    case TestKind::bounds:
      return "bounds";
  }
  return "";
}

Comparison compare_readings(const Edition& edition, const Reading& first, const Reading& second) {
  Comparison comparison;
  comparison.first = first;
  comparison.second = second;
  const Comparability comparable = comparability(edition, first, second);
  if (comparable.refusal != Refusal::none) {
    refuse(comparison, comparable);
    return comparison;
  }
  measure(comparison);
  comparison.shares_people = shares_people(edition, first, second);
  const Metric& metric = edition.catalogue().metric(first.key.metric);
  const IntervalKind kind = edition.catalogue().family(metric).interval;
  if (kind == IntervalKind::logical) test_bounds(comparison);
  if (kind == IntervalKind::confidence) test_values(comparison, metric);
  return comparison;
}

Comparison compare_with_benchmark(const Edition& edition, const Reading& reading, const Benchmark& benchmark) {
  Comparison comparison;
  comparison.first = reading;
  comparison.is_benchmark = true;
  comparison.second.key = reading.key;
  comparison.second.value = benchmark.median;
  comparison.second.missing = std::isnan(benchmark.median) ? Missing::not_published : Missing::none;
  const Comparability comparable = comparability_with_benchmark(edition, reading, benchmark);
  if (comparable.refusal != Refusal::none) {
    refuse(comparison, comparable);
    return comparison;
  }
  measure(comparison);
  const Metric& metric = edition.catalogue().metric(reading.key.metric);
  if (edition.catalogue().family(metric).interval == IntervalKind::confidence) test_fixed(comparison, metric);
  return comparison;
}

Comparison compare_gaps(const Edition& edition, const Comparison& later, const Comparison& earlier) {
  Comparison change;
  change.first = later.first;
  change.second = earlier.first;
  change.unreliable = later.unreliable || earlier.unreliable;
  const Comparability comparable = comparability(edition, later.first, earlier.first);
  const bool either_refused = later.refused() || earlier.refused();
  if (either_refused || !comparable.allowed()) {
    refuse(change, either_refused ? Comparability{later.refused() ? later.refusal : earlier.refusal} : comparable);
    return change;
  }
  change.difference = later.difference - earlier.difference;
  change.verdict = untested(change.difference);
  if (later.test != TestKind::two_values || earlier.test != TestKind::two_values) return change;
  change.test = TestKind::two_gaps;
  judge(change, std::sqrt(variance_of(later) + variance_of(earlier)));
  return change;
}

void correct_family(std::span<Comparison* const> comparisons) {
  std::vector<Comparison*> tests;
  std::vector<double> probabilities;
  for (Comparison* comparison : comparisons) {
    if (comparison == nullptr || !comparison->p) continue;
    tests.push_back(comparison);
    probabilities.push_back(comparison->picked_p.value_or(*comparison->p));
  }
  const std::vector<double> adjusted = holm_adjusted(probabilities);
  for (std::size_t index = 0; index < tests.size(); ++index) {
    Comparison& comparison = *tests[index];
    comparison.family = tests.size();
    comparison.adjusted_p = adjusted[index];
    comparison.verdict = tested(comparison.difference, adjusted[index] < comparison.level);
  }
}

void correct_family(std::span<Comparison> comparisons) {
  std::vector<Comparison*> pointers;
  for (Comparison& comparison : comparisons) pointers.push_back(&comparison);
  correct_family(std::span<Comparison* const>(pointers));
}

void pick_from(Comparison& picked, std::span<const Comparison> all) {
  std::vector<double> probabilities;
  std::size_t position = 0;
  for (const Comparison& comparison : all) {
    if (!comparison.p) continue;
    const bool is_picked = comparison.first.key == picked.first.key && comparison.second.key == picked.second.key;
    if (is_picked) position = probabilities.size();
    probabilities.push_back(*comparison.p);
  }
  picked.picked_from = std::max<std::size_t>(1, probabilities.size());
  if (!picked.p) return;
  picked.picked_p = holm_adjusted(probabilities)[position];
  picked.adjusted_p = picked.picked_p;
  picked.verdict = tested(picked.difference, *picked.picked_p < picked.level);
}

}  // namespace foothold::metrics
