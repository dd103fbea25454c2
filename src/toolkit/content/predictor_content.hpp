#pragma once

#include "base/content/content.hpp"
#include "toolkit/framework.hpp"

namespace foothold::toolkit {

// Reads the pillars and the predictors into `content`, whose dimensions and conditions are already there. Checks that
// there are five pillars and 24 predictors, that a file is named after its predictor, that each predictor stands in
// exactly one pillar, and that the dimensions and conditions it names exist.
void read_pillars_and_predictors(const ContentFolder& folder, FrameworkContent& content, ContentProblems& problems);

}  // namespace foothold::toolkit
