#include "toolkit/engagement/engagement.hpp"

#include <algorithm>

namespace foothold::toolkit {

const EngagementLevel* Engagement::find_level(std::string_view id) const {
  const auto at = std::ranges::find(levels, id, &EngagementLevel::id);
  return at == levels.end() ? nullptr : &*at;
}

const EngagementMethod* Engagement::find_method(std::string_view id) const {
  const auto at = std::ranges::find(methods, id, &EngagementMethod::id);
  return at == methods.end() ? nullptr : &*at;
}

std::string method_path(const EngagementMethod& method) {
  return std::string(methods_path) + "/" + method.id;
}

}  // namespace foothold::toolkit
