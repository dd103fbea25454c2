#pragma once

#include <string>

#include "base/content/messages.hpp"
#include "metrics/compare/place_comparison.hpp"

namespace foothold::metrics {

// A comparison for scripts. The names of fields and columns are a promise (docs/openapi.yaml).
[[nodiscard]] std::string compare_json(const PlaceComparison& comparison, const Edition& edition);
// One line for each community and metric.
[[nodiscard]] std::string compare_csv(const PlaceComparison& comparison, const Edition& edition);
// For a terminal: one line for each metric with a column for each community, parted by tabs; the verdict stands behind
// the value.
[[nodiscard]] std::string compare_text(const PlaceComparison& comparison, const Edition& edition);
// An Excel file in a language: the communities side by side, every value with its verdict, and notes.
[[nodiscard]] std::string compare_workbook(const PlaceComparison& comparison, const Edition& edition,
                                           const Messages& messages, Language language);

}  // namespace foothold::metrics
