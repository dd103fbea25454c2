#include "toolkit/record_types/record_type.hpp"

#include <algorithm>
#include <array>

namespace foothold::toolkit {
namespace {

constexpr std::array<std::string_view, 18> type_names = {
    "line",    "text",      "integer",    "number", "percent", "money",         "date",   "period",    "choice",
    "choices", "reference", "references", "place",  "file",    "yes_no_unsure", "likert", "localized", "rows"};

template <typename Item>
const Item* find_by_id(const std::vector<Item>& items, std::string_view id) {
  const auto at = std::find_if(items.begin(), items.end(), [id](const Item& item) { return item.id == id; });
  return at == items.end() ? nullptr : &*at;
}

}  // namespace

std::string_view field_type_name(FieldType type) {
  return type_names.at(static_cast<std::size_t>(type));
}

std::optional<FieldType> field_type_from_name(std::string_view name) {
  const auto at = std::find(type_names.begin(), type_names.end(), name);
  return at == type_names.end() ? std::nullopt : std::optional(static_cast<FieldType>(at - type_names.begin()));
}

const FieldChoice* FieldRule::find_choice(std::string_view choice) const {
  return find_by_id(choices, choice);
}

const FieldRule* RecordType::find_field(std::string_view field) const {
  return find_by_id(fields, field);
}

const RecordType* RecordTypes::find(std::string_view id) const {
  return find_by_id(types_, id);
}

const std::vector<std::string>& reference_words() {
  static const std::vector<std::string> words = {"predictor", "pillar", "place", "reading", "person"};
  return words;
}

}  // namespace foothold::toolkit
