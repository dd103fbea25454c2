#pragma once

#include <string_view>

#include "html/html.hpp"
#include "html/page.hpp"

namespace foothold::toolkit {

// The form that finds a county or a city: sends the name to /places, and web/src/place-search.ts adds suggestions where
// scripts run. In a static copy the suggestions come from the index of places beside the pages.
// `typed` is what the field holds at first.
void place_search_form(html::Html& html, const html::PageContext& context, std::string_view typed = {});

}  // namespace foothold::toolkit
