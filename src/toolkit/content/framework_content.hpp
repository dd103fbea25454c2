#pragma once

#include "base/content/content.hpp"
#include "toolkit/framework.hpp"

namespace foothold::toolkit {

// Reads framework.yaml, pillars.yaml and the predictors below content/framework. Beyond the schemas it checks what they
// cannot say: how many there are of each kind, that no id stands twice, and that every id named in one list exists in
// the other. What is wrong is added to `problems`; then the framework holds only what could be read and is not for use.
[[nodiscard]] Framework read_framework(const ContentFolder& folder, ContentProblems& problems);

}  // namespace foothold::toolkit
