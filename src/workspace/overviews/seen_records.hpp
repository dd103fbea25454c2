#pragma once

#include <memory>

#include "workspace/access.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The records that the participant may see, without the answers that they may not see. Records of a type that the
// content no longer has are left out, because nobody can say who may see their answers.
[[nodiscard]] std::unique_ptr<const CoalitionRecords> seen_records(const Participant& participant,
                                                                   const CoalitionRecords& all);
// What everybody in the coalition may see, whatever their role: the same for all who ask.
[[nodiscard]] std::unique_ptr<const CoalitionRecords> shared_records(const CoalitionRecords& all);

}  // namespace foothold::workspace
