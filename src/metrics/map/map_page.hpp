#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/map/county_shapes.hpp"
#include "metrics/map/map_query.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// What the pages of maps are made of. All parts are borrowed.
struct MapParts {
  const Edition& edition;
  const toolkit::Framework& framework;
  const CountyShapes& shapes;
};

// So many rows of the table stand on one page.
inline constexpr std::size_t rows_on_page = 100;

// One metric over all counties: the form to choose another, the map with its legend, what is not on it, the table, and
// downloads. For cities, which have no shapes, only the table. Where nothing is published, it says what is.
[[nodiscard]] std::string map_page(const html::PageContext& context, const MapParts& parts, const MapQuery& query);

// All metrics by pillar, each with a link to its map.
[[nodiscard]] std::string map_index_page(const html::PageContext& context, const MapParts& parts);

}  // namespace foothold::metrics
