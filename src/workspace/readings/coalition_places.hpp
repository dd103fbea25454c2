#pragma once

#include <vector>

#include "metrics/edition/edition.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The communities for which a coalition plans and of which there are numbers, in the order of its profile, then those
// at the heart of its comparisons. May be empty.
[[nodiscard]] std::vector<metrics::PlaceIndex> places_of(const CoalitionRecords& records,
                                                         const metrics::Edition& edition);
// The communities that the coalition has chosen to compare one with.
[[nodiscard]] std::vector<metrics::PlaceIndex> places_beside(const CoalitionRecords& records,
                                                             const metrics::Edition& edition,
                                                             metrics::PlaceIndex place);

}  // namespace foothold::workspace
