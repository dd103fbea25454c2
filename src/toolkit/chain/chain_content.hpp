#pragma once

#include "base/content/content.hpp"
#include "toolkit/chain/evidence_stages.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Reads content/evidence-chain.yaml, and checks that the record types, fields and stages it names are there and that no
// type stands at two stages. What is wrong is added to `problems` with file and line. Where no record types were read,
// nothing can be held against them.
[[nodiscard]] EvidenceStages read_evidence_stages(const ContentFolder& folder, const RecordTypes& types,
                                                  ContentProblems& problems);

}  // namespace foothold::toolkit
