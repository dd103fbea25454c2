#include "toolkit/engagement/method_choice.hpp"

#include <algorithm>
#include <limits>

namespace foothold::toolkit {
namespace {

// How many people take part at a time.
struct GroupBand {
  std::string_view name;
  int fewest = 1;
  int most = 1;
};
constexpr std::array<GroupBand, 4> groups = {
    {{"one", 1, 1}, {"small", 2, 15}, {"medium", 16, 50}, {"large", 51, std::numeric_limits<int>::max()}}};
constexpr std::array<std::string_view, groups.size()> group_names = {groups[0].name, groups[1].name, groups[2].name,
                                                                     groups[3].name};
constexpr std::array<std::string_view, 4> times = {"minutes", "hours", "weeks", "months"};
constexpr std::array<std::string_view, 3> costs = {"low", "medium", "high"};
constexpr std::array<std::string_view, 4> risks = {"low", "medium", "medium-high", "high"};

bool is_choice(MethodAspect aspect, const std::string& value, const Engagement& engagement) {
  if (aspect == MethodAspect::level) return engagement.find_level(value) != nullptr;
  const auto values = aspect_values(aspect);
  return std::ranges::find(values, value) != values.end();
}

bool is_at_most(std::span<const std::string_view> ascending, const std::string& value, const std::string& most) {
  return std::ranges::find(ascending, value) <= std::ranges::find(ascending, most);
}

bool suits_group(const EngagementMethod& method, const std::string& group) {
  const auto* const band = std::ranges::find(groups, group, &GroupBand::name);
  return method.fewest <= band->most && (!method.most || *method.most >= band->fewest);
}

}  // namespace

std::string_view aspect_name(MethodAspect aspect) {
  static constexpr std::array<std::string_view, method_aspects.size()> names = {"level", "group", "time", "cost",
                                                                                "risk"};
  return names[static_cast<std::size_t>(aspect)];
}

std::span<const std::string_view> aspect_values(MethodAspect aspect) {
  switch (aspect) {
    case MethodAspect::level:
      return {};
    case MethodAspect::group:
      return group_names;
    case MethodAspect::time:
      return times;
    case MethodAspect::cost:
      return costs;
    case MethodAspect::risk:
      return risks;
  }
  return {};
}

MethodChoice MethodChoice::read(const http::Query& query, const Engagement& engagement) {
  MethodChoice choice;
  for (const MethodAspect aspect : method_aspects) {
    const std::string value = query.find(aspect_name(aspect)).value_or("");
    if (is_choice(aspect, value, engagement)) choice.chosen_[static_cast<std::size_t>(aspect)] = value;
  }
  return choice;
}

bool MethodChoice::empty() const {
  return std::ranges::all_of(chosen_, [](const std::string& value) { return value.empty(); });
}

std::vector<MethodAspect> MethodChoice::misfits(const EngagementMethod& method) const {
  std::vector<MethodAspect> missed;
  for (const MethodAspect aspect : method_aspects)
    if (!of(aspect).empty() && !meets(aspect, method)) missed.push_back(aspect);
  return missed;
}

bool MethodChoice::meets(MethodAspect aspect, const EngagementMethod& method) const {
  const std::string& wanted = of(aspect);
  switch (aspect) {
    case MethodAspect::level:
      return std::ranges::find(method.levels, wanted) != method.levels.end();
    case MethodAspect::group:
      return suits_group(method, wanted);
    case MethodAspect::time:
      return is_at_most(times, method.time_band, wanted);
    case MethodAspect::cost:
      return is_at_most(costs, method.cost_band, wanted);
    case MethodAspect::risk:
      return is_at_most(risks, method.privacy_risk, wanted);
  }
  return true;
}

}  // namespace foothold::toolkit
