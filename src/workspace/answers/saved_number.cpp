#include "workspace/answers/saved_number.hpp"

namespace foothold::workspace {

bool needs_reason(const Fields& saved_number) {
  return text_of(saved_number, "grade") == "weak" || text_of(saved_number, "other_grade") == "weak" ||
         text_of(saved_number, "verdict") == "cannot-tell";
}

bool lacks_reason(const Fields& saved_number) {
  return needs_reason(saved_number) && !is_answered(saved_number, "reason");
}

std::vector<std::string> published_numbers(const CoalitionRecords& records, const Fields& fields,
                                           std::string_view field) {
  std::vector<std::string> numbers = ids_of(fields, field, "reading");
  for (const std::string& id : ids_of(fields, field, saved_number_type)) {
    const Record* saved = records.find(id);
    if (saved == nullptr) continue;
    for (const std::string& number : ids_of(saved->fields, "reading", "reading")) numbers.push_back(number);
    if (text_of(saved->fields, "kind") != "gap") continue;
    for (const std::string& other : ids_of(saved->fields, "other_reading", "reading")) numbers.push_back(other);
  }
  return numbers;
}

}  // namespace foothold::workspace
