#pragma once

#include <optional>
#include <string>
#include <vector>

#include "html/page.hpp"
#include "metrics/compare/place_comparison.hpp"

namespace foothold::metrics {

// A search for one more community, made on the page.
struct PlaceSearch {
  std::string typed;
  std::vector<PlaceIndex> found;  // what it may mean, best first
  bool only_similar = false;      // nothing matched; these are written alike
};

// What the page of a comparison is made of. Borrowed for the call.
struct ComparePage {
  const Edition& edition;
  const toolkit::Framework& framework;
  const CompareQuery& query;
  std::optional<PlaceSearch> search = {};
  std::vector<PlaceIndex> peers = {};  // the nearest communities of the first place, to be offered
};

// /compare: two to six communities side by side. With fewer it asks for more. Pure.
[[nodiscard]] std::string compare_page(const html::PageContext& context, const ComparePage& page);

}  // namespace foothold::metrics
