#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// /places?q=…: the communities that match, or the nearest ones when none does. An empty query shows the form alone.
[[nodiscard]] std::string search_page(const html::PageContext& context, const Edition& edition,
                                      const std::string& typed);

// {"places":[{"geoid","name","state","level","url"}]}: what the search field of every page asks for.
[[nodiscard]] std::string search_json(const std::vector<PlaceIndex>& found, const Edition& edition, Language language);

// The same for the index of a static copy: every place, with addresses relative to the index file.
[[nodiscard]] std::string search_index_json(const std::vector<PlaceIndex>& places, const Edition& edition,
                                            Language language);

}  // namespace foothold::metrics
