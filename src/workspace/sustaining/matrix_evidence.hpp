#pragma once

#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What in the records of a coalition speaks for a step by which the work lasts. It shows beside the step; whether the
// step is in place is for people to say. Pure; pointers lead into the records.

// The records that show the step, by its id in the matrix; none for a step that no record can show.
[[nodiscard]] std::vector<const Record*> evidence_for(const CoalitionRecords& records, std::string_view item);

// The ids of all steps that records can show.
[[nodiscard]] std::vector<std::string_view> items_with_evidence();

}  // namespace foothold::workspace
