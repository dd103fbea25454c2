#include "workspace/checks/logic_model_checks.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/strategy/logic_model.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view model_type = logic_model_type;
constexpr std::string_view theory_type = "theory-of-change";

bool any_line_has(const Record& model, std::string_view column, std::string_view field) {
  return any_row(model.fields, column, [&](const Fields& row) { return is_answered(row, field); });
}

bool begins_with(const CoalitionRecords& records, std::string_view list, std::string_view text) {
  return std::ranges::any_of(
      all_languages, [&](Language language) { return records.toolkit().word_lists.of(list).begins(text, language); });
}

// Whether a line reads as if it stood in the wrong column: an output like a change, an outcome like work or a count.
bool is_worded_otherwise(const CoalitionRecords& records, const LogicLine& line) {
  const std::string text = text_of(*line.row, "text");
  if (line.column == "outputs") return begins_with(records, "changes", text);
  return line.is_outcome() && (begins_with(records, "counting", text) || begins_with(records, "activities", text));
}

void add_labels(const CoalitionRecords& records, const Record& theory, std::initializer_list<std::string_view> fields,
                std::vector<Localized>& labels) {
  for (const std::string_view field : fields)
    if (is_answered(theory.fields, field)) labels.push_back(records.field_label(theory_type, field));
}

// What a theory is for: the whole plan, or one priority; empty when it does not say.
std::string subject_of(const Record& theory) {
  const std::string scope = text_of(theory.fields, "scope");
  return scope == "priority" ? text_of(theory.fields, "priority") : scope;
}

// Until when the sentence of a theory is known to be right, as a moment.
std::string last_read(const Record& theory) {
  const std::string day = text_of(theory.fields, "read_again_on");
  // Whoever read it on a day saw what had been written until then.
  return day.empty() ? theory.changed_at : std::max(day + "T23:59:59Z", theory.changed_at);
}

}  // namespace

std::set<std::string> dimensions_of_outcomes(const CoalitionRecords& records) {
  std::set<std::string> dimensions;
  for (const Record* model : records.of(model_type))
    for (const Fields* row : rows_of(model->fields, "long_term"))
      for (const std::string& dimension : texts_of(*row, "dimensions")) dimensions.insert(dimension);
  return dimensions;
}

Localized dimensions_besides(const CoalitionRecords& records, const std::set<std::string>& ids) {
  std::vector<Localized> missing;
  for (const toolkit::Dimension& dimension : records.toolkit().framework.dimensions())
    if (!ids.contains(dimension.id)) missing.push_back(dimension.label);
  return joined(missing);
}

bool explains_missing_dimension(const CoalitionRecords& records) {
  const auto explains = [](const Record* record) { return is_answered(record->fields, "missing_dimension"); };
  return std::ranges::any_of(records.of("vision-statement"), explains) ||
         std::ranges::any_of(records.of(theory_type), explains);
}

void check_theory_dimensions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* theory : records.of(theory_type)) {
    const auto dimensions = texts_of(theory->fields, "dimensions");
    if (dimensions.size() == 1 && !is_answered(theory->fields, "missing_dimension"))
      findings.add(*theory, {{"dimension", records.choice_label(theory_type, "dimensions", dimensions.front())}});
  }
}

void check_loose_lines(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of(model_type)) {
    const auto lines = lines_of(*model);
    const auto holes = holes_of(records, *model);
    std::vector<Localized> loose;
    for (std::size_t at = 0; at < lines.size(); ++at)
      if (holes[at].is_loose()) loose.push_back(beginning_of(name_of(lines[at])));
    if (!loose.empty()) findings.add(*model, {{"codes", joined(loose)}});
  }
}

void check_wording_of_lines(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of(model_type))
    for (const LogicLine& line : lines_of(*model))
      if (is_worded_otherwise(records, line)) findings.add(*model, {{"code", beginning_of(name_of(line))}});
}

void check_model_conditions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of(model_type))
    if (!any_line_has(*model, "short_term", "conditions") && !any_line_has(*model, "medium_term", "conditions"))
      findings.add(*model);
}

void check_outcome_dimensions(const CoalitionRecords& records, FindingList& findings) {
  const auto& models = records.of(model_type);
  const bool any_outcome =
      std::ranges::any_of(models, [](const Record* model) { return !rows_of(model->fields, "long_term").empty(); });
  if (!any_outcome || explains_missing_dimension(records)) return;
  const Localized missing = dimensions_besides(records, dimensions_of_outcomes(records));
  if (!missing.english.empty()) findings.add({{"dimensions", missing}});
}

void check_unmeasured_lines(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of(model_type)) {
    const auto count = std::ranges::count_if(holes_of(records, *model), &LineHoles::is_unmeasured);
    if (count > 0) findings.add(*model, {{"count", in_words(count)}});
  }
}

void check_model_assumptions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of(model_type))
    if (rows_of(model->fields, "assumptions").empty()) findings.add(*model);
}

void check_model_predictors(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* model : records.of(model_type))
    if (!any_line_has(*model, "medium_term", "predictors")) findings.add(*model);
}

void check_theory_slots(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* theory : records.of(theory_type)) {
    const Localized missing =
        unanswered(records, *theory, {"goal_phrase", "strategies_phrase", "medium_phrase", "long_phrase"});
    if (!missing.english.empty()) findings.add(*theory, {{"slots", missing}});
  }
}

void check_theory_sources(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* theory : records.of(theory_type)) {
    std::vector<Localized> free;
    if (!is_answered(theory->fields, "strategies")) add_labels(records, *theory, {"strategies_phrase"}, free);
    if (!is_answered(theory->fields, "logic_models"))
      add_labels(records, *theory, {"medium_phrase", "long_phrase"}, free);
    if (!free.empty()) findings.add(*theory, {{"slots", joined(free)}});
  }
}

void check_theory_outcomes(const CoalitionRecords& records, FindingList& findings) {
  const toolkit::WordList& activities = records.toolkit().word_lists.of("activities");
  for (const Record* theory : records.of(theory_type))
    for (const std::string_view field : {"medium_phrase", "long_phrase"})
      for (const Language language : all_languages) {
        const std::string phrase = localized_of(theory->fields, field).in(language);
        for (const std::string_view part : split(phrase, ','))
          if (activities.begins(part, language))
            findings.add(*theory, {{"words", beginning_of(std::string(trim(part)))}});
      }
}

void check_theory_length(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::ptrdiff_t most = 90;
  for (const Record* theory : records.of(theory_type))
    for (const Language language : all_languages) {
      const auto count = std::ssize(split_words(localized_of(theory->fields, "sentence").in(language)));
      if (count > most) findings.add(*theory, {{"count", in_words(count)}});
    }
}

void check_theory_measures(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* theory : records.of(theory_type))
    for (const Record* model : records_of(records, theory->fields, "logic_models")) {
      std::vector<Localized> outcomes;
      for (const Fields* row : rows_of(model->fields, "medium_term"))
        if (!is_measured(records, *model, *row)) outcomes.push_back(beginning_of(text_of(*row, "text")));
      if (outcomes.empty()) continue;
      findings.add(*theory, {{"outcomes", joined(outcomes)}});
      findings.tells_of(*model);
    }
}

void check_theories_alike(const CoalitionRecords& records, FindingList& findings) {
  std::map<std::string, std::vector<const Record*>> by_subject;
  for (const Record* theory : records.of(theory_type)) by_subject[subject_of(*theory)].push_back(theory);
  for (const auto& [subject, theories] : by_subject)
    if (!subject.empty() && theories.size() > 1)
      for (const Record* theory : theories) findings.add(*theory, {{"count", in_words(std::ssize(theories))}});
}

void check_theory_age(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* theory : records.of(theory_type)) {
    if (!is_answered(theory->fields, "sentence")) continue;
    const std::string read = last_read(*theory);
    auto behind = records_of(records, theory->fields, "strategies");
    for (const Record* model : records_of(records, theory->fields, "logic_models")) behind.push_back(model);
    if (std::ranges::any_of(behind, [&](const Record* source) { return source->changed_at > read; }))
      findings.add(*theory, {{"date", same_in_all(day_part(read))}});
  }
}

}  // namespace foothold::workspace
