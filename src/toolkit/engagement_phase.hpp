#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// A method of engagement as records know it: a choice of the list engagement-methods.
struct PhaseMethod {
  std::string id;
  Localized label;
};

// A phase of the work in which residents take part, as written in content/engagement-phases.yaml. A plain value.
struct EngagementPhase {
  std::string id;
  Localized label;
  Localized shapes;                  // what residents decide or shape
  std::vector<PhaseMethod> methods;  // that fit the phase
};

}  // namespace foothold::toolkit
