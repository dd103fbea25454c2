#include "workspace/checks/action_checks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "workspace/checks/answers.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view action_type = "strategic-action";

bool is_chosen(const Record& action) {
  return is_one_of(action.fields, "state", {"chosen", "in-progress", "done"});
}

std::int64_t chosen_actions_of(const CoalitionRecords& records, const Record& priority) {
  return std::ranges::count_if(records.of(action_type), [&](const Record* action) {
    return is_chosen(*action) && refers_to(action->fields, "priorities", priority);
  });
}

bool any_row_has(const Record& record, std::string_view list, std::string_view field) {
  return std::ranges::any_of(rows_of(record.fields, list), [&](const Fields* row) { return is_answered(*row, field); });
}

bool any_row_says_yes(const Record& record, std::string_view list, std::string_view field) {
  return std::ranges::any_of(rows_of(record.fields, list), [&](const Fields* row) { return says_yes(*row, field); });
}

void add_missing(const CoalitionRecords& records, const Record& record, std::initializer_list<std::string_view> fields,
                 const char* name, FindingList& findings) {
  const Localized missing = unanswered(records, record, fields);
  if (!missing.english.empty()) findings.add(record, {{name, missing}});
}

bool is_only_assumed(const Fields& cause) {
  const auto evidence = texts_of(cause, "evidence");
  return evidence.size() == 1 && evidence.front() == "assumption";
}

}  // namespace

void check_vision_dimensions(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::size_t all_dimensions = 3;
  for (const Record* vision : records.of("vision-statement")) {
    const auto count = texts_of(vision->fields, "dimensions").size();
    if (count < all_dimensions && !is_answered(vision->fields, "missing_dimension"))
      findings.add(*vision, {{"count", in_words(static_cast<std::int64_t>(count))}});
  }
}

void check_vision_residents(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* vision : records.of("vision-statement"))
    if (!is_answered(vision->fields, "made_with")) findings.add(*vision);
}

void check_assumed_causes(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* analysis : records.of("root-cause-analysis")) {
    const auto count = std::ranges::count_if(rows_of(analysis->fields, "causes"),
                                             [](const Fields* cause) { return is_only_assumed(*cause); });
    if (count > 0) findings.add(*analysis, {{"count", in_words(count)}});
  }
}

void check_decision_makers(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* map : records.of("power-map"))
    if (!is_answered(map->fields, "decision_makers") && !any_row_says_yes(*map, "stakeholders", "decides"))
      findings.add(*map);
}

void check_people_affected(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* map : records.of("power-map"))
    if (!any_row_says_yes(*map, "stakeholders", "affected")) findings.add(*map);
}

void check_power_map_private(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* map : records.of("power-map"))
    if (is_public(*map)) findings.add(*map);
}

void check_participants_asked(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* assessment : records.of("program-assessment"))
    if (!says_yes(assessment->fields, "participants_asked")) findings.add(*assessment);
}

void check_operator_saw(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* assessment : records.of("program-assessment"))
    if (!says_yes(assessment->fields, "operator_saw")) findings.add(*assessment);
}

void check_action_basics(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : records.of(action_type))
    if (is_chosen(*action))
      add_missing(records, *action, {"lead", "partners", "first_step", "first_step_date"}, "missing", findings);
}

void check_actions_of_priority(const CoalitionRecords& records, FindingList& findings) {
  if (std::ranges::none_of(records.of(action_type), [](const Record* action) { return is_chosen(*action); })) return;
  for (const Record* priority : records.of("priority"))
    if (chosen_actions_of(records, *priority) == 0)
      findings.add(*priority, {{"priority", same_in_all(priority->title)}});
}

void check_too_many_actions(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::int64_t most = 4;
  for (const Record* priority : records.of("priority"))
    if (const auto count = chosen_actions_of(records, *priority); count > most)
      findings.add(*priority, {{"count", in_words(count)}, {"priority", same_in_all(priority->title)}});
}

void check_action_equity(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : records.of(action_type))
    if (is_chosen(*action))
      add_missing(records, *action, {"benefits_first", "left_out", "how_know"}, "missing", findings);
}

void check_action_origin(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : records.of(action_type))
    if (is_chosen(*action) && !is_answered(action->fields, "resident_origin")) findings.add(*action);
}

void check_action_dimensions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : records.of(action_type))
    if (is_chosen(*action) && !is_answered(action->fields, "dimensions")) findings.add(*action);
}

void check_model_conditions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of("logic-model"))
    if (!any_row_has(*model, "short_term", "conditions") && !any_row_has(*model, "medium_term", "conditions"))
      findings.add(*model);
}

void check_model_assumptions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of("logic-model"))
    if (rows_of(model->fields, "assumptions").empty()) findings.add(*model);
}

void check_model_predictors(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of("logic-model"))
    if (!any_row_has(*model, "medium_term", "predictors")) findings.add(*model);
}

void check_theory_slots(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* theory : records.of("theory-of-change"))
    add_missing(records, *theory, {"goal_phrase", "strategies_phrase", "medium_phrase", "long_phrase"}, "slots",
                findings);
}

}  // namespace foothold::workspace
