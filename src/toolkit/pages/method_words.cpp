#include "toolkit/pages/method_words.hpp"

#include "base/text.hpp"

namespace foothold::toolkit {

std::string level_words(const html::PageContext& context, const Engagement& engagement,
                        const EngagementMethod& method) {
  std::vector<std::string> labels;
  for (const std::string& id : method.levels)
    if (const EngagementLevel* level = engagement.find_level(id)) labels.push_back(context.say(level->label));
  return join(labels, ", ");
}

const std::string& aspect_label(const html::PageContext& context, MethodAspect aspect) {
  return context.text("methods." + std::string(aspect_name(aspect)));
}

std::string aspect_value_words(const html::PageContext& context, MethodAspect aspect, std::string_view value) {
  return context.text("methods." + std::string(aspect_name(aspect)) + "." + std::string(value));
}

std::string aspect_words(const html::PageContext& context, const Engagement& engagement, const EngagementMethod& method,
                         MethodAspect aspect) {
  switch (aspect) {
    case MethodAspect::level:
      return level_words(context, engagement, method);
    case MethodAspect::group:
      return context.say(method.group_size);
    case MethodAspect::time:
      return context.say(method.time);
    case MethodAspect::cost:
      return aspect_value_words(context, aspect, method.cost_band);
    case MethodAspect::risk:
      return aspect_value_words(context, aspect, method.privacy_risk);
  }
  return {};
}

}  // namespace foothold::toolkit
