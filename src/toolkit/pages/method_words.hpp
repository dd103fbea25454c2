#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"
#include "toolkit/engagement/method_choice.hpp"

namespace foothold::toolkit {

// "Involve, Collaborate"
[[nodiscard]] std::string level_words(const html::PageContext& context, const Engagement& engagement,
                                      const EngagementMethod& method);
// What an aspect is called: "Group size".
[[nodiscard]] const std::string& aspect_label(const html::PageContext& context, MethodAspect aspect);
// What one of its values is called: "Hours".
[[nodiscard]] std::string aspect_value_words(const html::PageContext& context, MethodAspect aspect,
                                             std::string_view value);
// What the method says about it: "6 to 10 people".
[[nodiscard]] std::string aspect_words(const html::PageContext& context, const Engagement& engagement,
                                       const EngagementMethod& method, MethodAspect aspect);

}  // namespace foothold::toolkit
