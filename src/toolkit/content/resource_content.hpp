#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/resource.hpp"

namespace foothold::toolkit {

// Reads content/resources.yaml and checks that chapters, pillars and predictors are those that there are. What is wrong
// is added to `problems` with file and line.
[[nodiscard]] std::vector<Resource> read_resources(const ContentFolder& folder, const Framework& framework,
                                                   ContentProblems& problems);

}  // namespace foothold::toolkit
