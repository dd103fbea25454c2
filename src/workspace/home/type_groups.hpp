#pragma once

#include <vector>

#include "html/page.hpp"
#include "workspace/answers/coalition_records.hpp"
#include "workspace/home/home_page.hpp"

namespace foothold::workspace {

// All record types, by the first chapter whose worksheets fill them in, with how many records the participant sees;
// those of no chapter come last. Pure.
[[nodiscard]] std::vector<TypeGroup> type_groups(const html::PageContext& context, const Participant& participant,
                                                 const CoalitionRecords& records);

}  // namespace foothold::workspace
