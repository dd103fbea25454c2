#include "workspace/answers/block_rating.hpp"

#include <string>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

std::optional<double> block_rating(const CoalitionRecords& records, const Record& assessment, std::string_view block) {
  const toolkit::RecordType* type = records.toolkit().record_types.find(assessment.type);
  if (type == nullptr) return std::nullopt;
  // The statements of "adaptive-action" begin with "adaptive_".
  const std::string start = std::string(block.substr(0, block.find('-'))) + "_";
  double sum = 0;
  int answers = 0;
  for (const toolkit::FieldRule& rule : type->fields) {
    if (rule.type != toolkit::FieldType::likert || !rule.id.starts_with(start)) continue;
    if (const auto answer = number_of(assessment.fields, rule.id)) {
      sum += *answer;
      ++answers;
    }
  }
  return answers == 0 ? std::nullopt : std::optional(sum / answers);
}

}  // namespace foothold::workspace
