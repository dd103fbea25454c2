#include "toolkit/record_types/choice_checks.hpp"

#include <algorithm>
#include <string>

namespace foothold::toolkit {

void ChoiceChecks::require(const ContentNode& id, std::string_view type, std::string_view field) {
  const FieldRule* rule = find_rule(type, field);
  if (rule != nullptr && rule->find_choice(id.text()) == nullptr)
    problems_.push_back(id.problem("the field '" + std::string(field) + "' of '" + std::string(type) +
                                   "' has no choice '" + id.text() + "'"));
}

void ChoiceChecks::require_all(const ContentNode& list, std::string_view type, std::string_view field) {
  const FieldRule* rule = find_rule(type, field);
  if (rule == nullptr) return;
  for (const ContentNode& item : list.items()) require(item["id"], type, field);
  for (const FieldChoice& choice : rule->choices)
    if (std::ranges::none_of(list.items(), [&](const ContentNode& item) { return item["id"].text() == choice.id; }))
      problems_.push_back(list.problem("the choice '" + choice.id + "' of the field '" + std::string(field) + "' of '" +
                                       std::string(type) + "' is missing here"));
}

const FieldRule* ChoiceChecks::find_rule(std::string_view type, std::string_view field) const {
  const RecordType* known = types_.find(type);
  const std::size_t point = field.find('.');
  const FieldRule* rule = known == nullptr ? nullptr : known->find_field(field.substr(0, point));
  if (rule == nullptr || point == std::string_view::npos) return rule;
  const auto at = std::ranges::find(rule->fields, field.substr(point + 1), &FieldRule::id);
  return at == rule->fields.end() ? nullptr : &*at;
}

}  // namespace foothold::toolkit
