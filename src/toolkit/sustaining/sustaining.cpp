#include "toolkit/sustaining/sustaining.hpp"

#include <algorithm>

namespace foothold::toolkit {

const MatrixPart* SustainabilityMatrix::find_stage(std::string_view id) const {
  const auto at = std::ranges::find(stages, id, &MatrixPart::id);
  return at == stages.end() ? nullptr : &*at;
}

const MatrixItem* SustainabilityMatrix::find_item(std::string_view id) const {
  const auto at = std::ranges::find(items, id, &MatrixItem::id);
  return at == items.end() ? nullptr : &*at;
}

}  // namespace foothold::toolkit
