#pragma once

#include <optional>

#include "metrics/comparison/standard_error.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::workspace {

// How small a change may be and still be told apart from chance. Pure.
//
// Level: 90 percent, two-sided, as the Census Bureau tests differences of its survey estimates (Understanding and Using
// American Community Survey Data: What All Data Users Need to Know, 2020, chapter 7): two estimates differ when
// |b - a| > 1.645 x root(e_a^2 + e_b^2). Before the later estimate is there, its standard error e_b is taken to be that
// of the baseline, so that the smallest visible change is 1.645 x root(2) x e. It is a lower limit of what one may hope
// for: when the true change is exactly that large, about half of all later estimates still fall short of it. Verdicts
// on published numbers are stricter (metrics::verdict_level, 5 percent): a change seen here may be "cannot tell" there.
inline constexpr double visibility_reach = 1.645;

// Of an estimate with this standard error.
[[nodiscard]] double smallest_visible_change(double standard_error);

// The standard error of a percent of so many people, as if they were a sample drawn at random: 100 x root(p (1 - p) /
// n). Nothing for a percent outside of 0 to 100, and where fewer than ten people are on either side, because the
// formula does not hold for so few.
[[nodiscard]] std::optional<double> error_of_percent(double percent, double people);

// The standard error of a published number, in the unit in which it is shown (percent, not shares). The longer half of
// an interval that is not symmetric counts, because nobody knows on which side the later number will lie. Nothing
// without a 95 % interval: hard limits (IntervalKind::logical) say nothing of chance.
[[nodiscard]] std::optional<double> error_as_shown(const metrics::Edition& edition, const metrics::Reading& reading);

// Of a difference of two numbers that do not depend on each other: root(e_1^2 + e_2^2).
[[nodiscard]] double error_of_difference(double one, double other);

}  // namespace foothold::workspace
