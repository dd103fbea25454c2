#include "toolkit/framework.hpp"

#include <algorithm>
#include <utility>

namespace foothold::toolkit {
namespace {

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto at = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

std::string_view equity_severity_name(EquitySeverity severity) {
  switch (severity) {
    case EquitySeverity::required:
      return "required";
    case EquitySeverity::choice:
      return "choice";
    case EquitySeverity::warning:
      return "warning";
    case EquitySeverity::hint:
      return "hint";
    case EquitySeverity::block:
      return "block";
    case EquitySeverity::setting:
      return "setting";
  }
  return "hint";
}

std::string_view condition_level_name(ConditionLevel level) {
  switch (level) {
    case ConditionLevel::structural:
      return "structural";
    case ConditionLevel::relational:
      return "relational";
    case ConditionLevel::transformative:
      return "transformative";
  }
  return "structural";
}

Framework::Framework(FrameworkContent content) : content_(std::move(content)) {}

const Dimension* Framework::find_dimension(std::string_view id) const {
  return find_by_id(content_.dimensions, id);
}

const Condition* Framework::find_condition(std::string_view id) const {
  return find_by_id(content_.conditions, id);
}

const Pillar* Framework::find_pillar(std::string_view id) const {
  return find_by_id(content_.pillars, id);
}

const Predictor* Framework::find_predictor(std::string_view id) const {
  return find_by_id(content_.predictors, id);
}

std::vector<const Predictor*> Framework::predictors_of(const Pillar& pillar) const {
  std::vector<const Predictor*> predictors;
  for (const Predictor& predictor : content_.predictors)
    if (predictor.pillar == pillar.id) predictors.push_back(&predictor);
  return predictors;
}

std::string pillar_path(const Pillar& pillar) {
  return "/framework/pillars/" + pillar.id;
}

std::string predictor_path(const Predictor& predictor) {
  return "/framework/predictors/" + predictor.id;
}

}  // namespace foothold::toolkit
