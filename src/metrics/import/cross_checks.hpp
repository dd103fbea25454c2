#pragma once

#include <map>

#include "metrics/catalogue/catalogue.hpp"
#include "metrics/edition/slice.hpp"
#include "metrics/import/import_report.hpp"
#include "places/place_directory.hpp"

namespace foothold::metrics {

// Looks across files and years for what no single row can show, and adds notices to the report; it changes no value.
//  - "All" rows of the breakdown files that differ from the overall file where the catalogue says that they are the
//    same number;
//  - values of a city that is a county of its own and differ from those of the county by more than a hundredth, where
//    the catalogue says that the two can be compared;
//  - changes by more than a factor of two between neighbouring years in places of more than 50,000 people, which are
//    more often a change in reporting than in life.
void add_cross_checks(const std::map<SliceKey, Slice>& slices, const Catalogue& catalogue,
                      const places::PlaceDirectory& places, ImportReport& report);

}  // namespace foothold::metrics
