#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// /places/{geoid}/{predictor}: everything that is published about one predictor of one community: all years, all
// groups, charts with the table of the same numbers, definition, cautions, source, downloads. Pure.
[[nodiscard]] std::string predictor_detail_page(const html::PageContext& context, const Edition& edition,
                                                PlaceIndex place, const toolkit::Predictor& predictor);

}  // namespace foothold::metrics
