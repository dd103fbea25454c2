#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

// Stations of data walks, as posters and papers tell of them alike. Pure.

// Those of a walk, in the order in which people walk: by their numbers, those without one first.
[[nodiscard]] std::vector<const Record*> stations_of(const CoalitionRecords& records, const Record& walk);
// Brings stations of several walks into this order, walk by walk.
void put_in_walking_order(std::vector<const Record*>& stations);

// "Station 3: Debt"; the name alone where the station has no number.
[[nodiscard]] std::string station_name(const html::PageContext& context, const Record& station,
                                       const std::string& name);

// The questions that somebody wrote, one on each line.
[[nodiscard]] std::vector<std::string> written_prompts(std::string_view lines);

}  // namespace foothold::workspace
