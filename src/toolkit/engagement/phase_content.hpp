#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Reads content/engagement-phases.yaml into the chapter that it names, and checks that records can choose its methods.
// What is wrong is added to `problems` with file and line.
void add_engagement_phases(const ContentFolder& folder, const RecordTypes& types, std::vector<Chapter>& chapters,
                           ContentProblems& problems);

}  // namespace foothold::toolkit
