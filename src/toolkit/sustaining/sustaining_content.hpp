#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/sustaining/sustaining.hpp"

namespace foothold::toolkit {

// Both add what is wrong to `problems` with file and line.

// Reads content/sustainability-matrix.yaml, and checks that its blocks and stages are those that records can choose and
// that every step stands in one of each.
[[nodiscard]] SustainabilityMatrix read_sustainability_matrix(const ContentFolder& folder, const RecordTypes& types,
                                                              ContentProblems& problems);

// Reads content/starter-risks.yaml, and checks that records can be of their kinds.
[[nodiscard]] std::vector<StarterRisk> read_starter_risks(const ContentFolder& folder, const RecordTypes& types,
                                                          ContentProblems& problems);

}  // namespace foothold::toolkit
