#include "metrics/profile/verdict.hpp"

#include <cmath>

namespace foothold::metrics {
namespace {

constexpr double normal_95 = 1.96;

Verdict untested(double difference) {
  if (difference == 0.0) return Verdict::equal;
  return difference > 0.0 ? Verdict::above_untested : Verdict::below_untested;
}

Verdict tested(double difference, bool real) {
  if (!real) return Verdict::cannot_tell;
  return difference > 0.0 ? Verdict::higher : Verdict::lower;
}

// The two-sided probability of a z at least this far from zero, by chance alone.
double chance_of(double z) {
  return std::erfc(std::fabs(z) / std::sqrt(2.0));
}

// The standard error on the side that faces a larger or smaller number.
double facing_error(const Reading& reading, bool other_is_larger) {
  return (other_is_larger ? *reading.upper - reading.value : reading.value - *reading.lower) / normal_95;
}

}  // namespace

Comparison compare_readings(const Reading& first, const Reading& second, IntervalKind kind, std::size_t family) {
  Comparison comparison;
  comparison.difference = first.value - second.value;
  comparison.unreliable = first.grade == Grade::weak || second.grade == Grade::weak;
  comparison.verdict = untested(comparison.difference);
  if (kind == IntervalKind::none || !first.has_interval() || !second.has_interval()) return comparison;
  if (kind == IntervalKind::logical) {
    const bool apart = *first.lower > *second.upper || *first.upper < *second.lower;
    comparison.verdict = tested(comparison.difference, apart);
    return comparison;
  }
  const bool first_is_larger = comparison.difference > 0.0;
  const double error = std::hypot(facing_error(first, !first_is_larger), facing_error(second, first_is_larger));
  if (error > 0.0) comparison.z = comparison.difference / error;
  const double level = 0.05 / static_cast<double>(family);
  comparison.verdict = tested(comparison.difference, comparison.z && chance_of(*comparison.z) < level);
  return comparison;
}

Comparison compare_with_fixed(const Reading& reading, double fixed, IntervalKind kind) {
  Comparison comparison;
  comparison.difference = reading.value - fixed;
  comparison.unreliable = reading.grade == Grade::weak;
  comparison.verdict = untested(comparison.difference);
  if (kind == IntervalKind::none || !reading.has_interval()) return comparison;
  const bool outside = fixed < *reading.lower || fixed > *reading.upper;
  comparison.verdict = tested(comparison.difference, outside);
  return comparison;
}

}  // namespace foothold::metrics
