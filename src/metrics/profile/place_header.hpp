#pragma once

#include <string>
#include <vector>

#include "html/components.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

struct HeaderFact {
  std::string term;
  std::string value;
};

// The band on top of every page about a community: its name and state, some facts, the edition, and links that lead on.
// `subject` is what the page is about beside the community itself; empty on the profile.
void place_header(html::Html& html, const html::PageContext& context, const Edition& edition, PlaceIndex place,
                  std::string_view subject, const std::vector<HeaderFact>& facts,
                  const std::vector<html::PageLink>& actions);

// "Boone County, Missouri" in the language of the page.
[[nodiscard]] std::string place_name(const html::PageContext& context, const Edition& edition, PlaceIndex place);
// "County" or "City".
[[nodiscard]] const std::string& level_words(const html::PageContext& context, Level level);

}  // namespace foothold::metrics
