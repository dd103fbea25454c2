#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/profile/predictor_detail.hpp"

namespace foothold::metrics {

// /places/{geoid}/{predictor}: everything that is published about one predictor of one community: all years, all
// groups, charts with the table of the same numbers, the change and the gaps that the reader chose, definition,
// cautions, source, downloads. Pure.
[[nodiscard]] std::string predictor_detail_page(const html::PageContext& context, const Edition& edition,
                                                const PredictorDetail& detail);

}  // namespace foothold::metrics
