#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace foothold::toolkit {

// A building block of work that lasts, or a stage of it. A plain value.
struct MatrixPart {
  std::string id;
  Localized label;
  Localized meaning;
};

// A step by which the work lasts. A plain value.
struct MatrixItem {
  std::string id;
  std::string block;
  std::string stage;
  bool starred = false;  // a good one to begin with
  Localized label;
};

// The steps by building block and stage, as written in content/sustainability-matrix.yaml and in its order. Owns them
// and never changes after reading.
struct SustainabilityMatrix {
  std::vector<MatrixPart> blocks;
  std::vector<MatrixPart> stages;
  std::vector<MatrixItem> items;

  [[nodiscard]] const MatrixPart* find_stage(std::string_view id) const;  // null when there is no such stage
  [[nodiscard]] const MatrixItem* find_item(std::string_view id) const;   // null when there is no such step
};

// A risk that a coalition can start from, as written in content/starter-risks.yaml: what its record begins with.
struct StarterRisk {
  std::string id;
  std::string kind;  // a choice of the field "kind" of risks
  Localized name;
  Localized description;
  Localized early_signs;
  Localized prevention;
  Localized response;
};

}  // namespace foothold::toolkit
