#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/comparison/comparison.hpp"

namespace foothold::metrics {

// What can be said of a value beside that of the first community, in the language of a page. All pure.

// One or two words: "Higher", "Cannot tell", "Not compared".
[[nodiscard]] std::string short_verdict(const html::PageContext& context, const Comparison& comparison);
// A sentence or two: the verdict with the difference, or why the two are not compared.
[[nodiscard]] std::string verdict_sentence(const html::PageContext& context, const Metric& metric,
                                           const Comparison& comparison);

}  // namespace foothold::metrics
