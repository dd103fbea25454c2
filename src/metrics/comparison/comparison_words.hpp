#pragma once

#include <optional>
#include <span>
#include <string>

#include "html/page.hpp"
#include "metrics/comparison/comparison.hpp"
#include "metrics/comparison/people_behind.hpp"

namespace foothold::metrics {

// Comparisons in the language of a page, the same words everywhere. All pure.

// "Higher", "We cannot tell", "Not compared".
[[nodiscard]] const std::string& verdict_words(const html::PageContext& context, Verdict verdict);
// Why there is no comparison, in one or two sentences; empty when there is one.
[[nodiscard]] std::string refusal_words(const html::PageContext& context, const Comparison& comparison);
// A difference with its sign and unit: "+3.1 percentage points", "−$1,200".
[[nodiscard]] std::string difference_words(const html::PageContext& context, const Metric& metric, double difference);
// "1.25 times"; a dash when there is no ratio.
[[nodiscard]] std::string ratio_words(const html::PageContext& context, double ratio);
// "About 210 deaths a year, between 190 and 230".
[[nodiscard]] std::string people_words(const html::PageContext& context, const PeopleCount& people);
// The same for two groups: "The gap is wider than in 2014 by 2.1 percentage points". Without a change it is too early.
[[nodiscard]] std::string gap_change_words(const html::PageContext& context, const Metric& metric,
                                           const Comparison& newest, const std::optional<Comparison>& change);

// One comparison in the table of the working, with its name.
struct WorkingRow {
  std::string label;
  const Comparison* comparison = nullptr;
};

// "Show the working": closed at first; a table of both values, difference, standard errors, z, p and verdict, and below
// it the test, the level and the correction in words. Writes nothing without a row. Refused comparisons are left out.
void write_working(html::Html& html, const html::PageContext& context, const Edition& edition, std::string_view about,
                   std::span<const WorkingRow> rows);

}  // namespace foothold::metrics
