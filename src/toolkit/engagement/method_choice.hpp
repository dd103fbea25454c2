#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/request.hpp"
#include "toolkit/engagement/engagement.hpp"

namespace foothold::toolkit {

// What somebody looks for among the methods of engagement. Pure values and rules.

enum class MethodAspect { level, group, time, cost, risk };
inline constexpr std::array<MethodAspect, 5> method_aspects = {
    MethodAspect::level, MethodAspect::group, MethodAspect::time, MethodAspect::cost, MethodAspect::risk};
// "level", as in addresses and in the keys of words.
[[nodiscard]] std::string_view aspect_name(MethodAspect aspect);
// What can be chosen for an aspect, ascending: "minutes", "hours" ... Nothing for levels, which are content.
[[nodiscard]] std::span<const std::string_view> aspect_values(MethodAspect aspect);

// One choice for each aspect, in the order of method_aspects; an empty one leaves it open.
class MethodChoice {
 public:
  // A value that cannot be chosen is no choice.
  static MethodChoice read(const http::Query& query, const Engagement& engagement);

  [[nodiscard]] const std::string& of(MethodAspect aspect) const { return chosen_[static_cast<std::size_t>(aspect)]; }
  [[nodiscard]] bool empty() const;
  // What of the choice the method does not meet; nothing when it fits. Levels and sizes of a group must meet, while
  // time, cost and risk may also be less than was chosen.
  [[nodiscard]] std::vector<MethodAspect> misfits(const EngagementMethod& method) const;

 private:
  [[nodiscard]] bool meets(MethodAspect aspect, const EngagementMethod& method) const;

  std::array<std::string, method_aspects.size()> chosen_;
};

}  // namespace foothold::toolkit
