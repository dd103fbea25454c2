#include "toolkit/journey/journey.hpp"

#include <algorithm>

namespace foothold::toolkit {

const JourneyChoice* JourneyQuestion::find_choice(std::string_view choice) const {
  const auto at = std::ranges::find(choices, choice, &JourneyChoice::id);
  return at == choices.end() ? nullptr : &*at;
}

const JourneyPath* Journey::find_path(std::string_view entry_point) const {
  const auto at = std::ranges::find(paths_, entry_point, &JourneyPath::entry_point);
  return at == paths_.end() ? nullptr : &*at;
}

}  // namespace foothold::toolkit
