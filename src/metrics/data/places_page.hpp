#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// The list of all communities by state, each state to open: how to find one without typing, and the search page of a
// static copy.
void places_by_state(html::Html& html, const html::PageContext& context, const Edition& edition);

}  // namespace foothold::metrics
