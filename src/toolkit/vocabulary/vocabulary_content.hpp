#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/vocabulary/vocabulary.hpp"

namespace foothold::toolkit {

// Reads content/vocabularies.yaml. Checks that the profile of a coalition can choose each vocabulary and no other, and
// that all have the same terms. What is wrong is added to `problems` with file and line.
[[nodiscard]] std::vector<Vocabulary> read_vocabularies(const ContentFolder& folder, const RecordTypes& types,
                                                        ContentProblems& problems);

}  // namespace foothold::toolkit
