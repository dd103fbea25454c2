#include "workspace/priorities/scoring_state.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

bool has_fixed_weights(const Record& sheet) {
  const auto criteria = rows_of(sheet.fields, "criteria");
  return !criteria.empty() && is_answered(sheet.fields, "weights_set_on") &&
         std::ranges::all_of(criteria, [](const Fields* row) { return is_answered(*row, "weight"); });
}

bool is_over(const CoalitionRecords& records, const Record& sheet) {
  const std::string ended = text_of(sheet.fields, "scoring_ended_on");
  return is_settled(sheet) || (!ended.empty() && ended <= records.today());
}

}  // namespace

ScoringState scoring_state(const CoalitionRecords& records, const Record& sheet) {
  constexpr std::size_t fewest_options = 2;
  if (is_over(records, sheet)) return ScoringState::over;
  const bool needs_weights = method_of(sheet) == ScoringMethod::weighted;
  const bool is_ready = is_answered(sheet.fields, "method") &&
                        rows_of(sheet.fields, "options").size() >= fewest_options &&
                        (!needs_weights || has_fixed_weights(sheet));
  return is_ready ? ScoringState::open : ScoringState::not_ready;
}

const Record* own_scores(const CoalitionRecords& records, const Record& sheet, const std::string& person) {
  const Record* own = nullptr;
  for (const Record* record : records.of(own_scores_type)) {
    if (record->owner != person || !refers_to(record->fields, "scoring", sheet)) continue;
    if (own == nullptr || own->status == RecordStatus::draft) own = record;
  }
  return own;
}

bool may_see_scores(const CoalitionRecords& records, const Record& sheet, const std::string& person) {
  if (scoring_state(records, sheet) != ScoringState::open) return true;
  const Record* own = own_scores(records, sheet, person);
  return own != nullptr && own->status != RecordStatus::draft;
}

}  // namespace foothold::workspace
