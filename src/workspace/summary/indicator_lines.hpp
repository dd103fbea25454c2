#pragma once

#include <string>
#include <vector>

#include "workspace/summary/summary_words.hpp"

namespace foothold::workspace {

// The newest values of a local indicator in words, as everyone may see them, each with its year and source. Nothing is
// told while whoever holds the data has not said that results may be published. Pure.
[[nodiscard]] std::vector<std::string> indicator_lines(const SummaryWords& words, const ShownIndicator& shown);

// Whether some of its newest values are not told.
[[nodiscard]] bool hides_values(const SummaryWords& words, const ShownIndicator& shown);

}  // namespace foothold::workspace
