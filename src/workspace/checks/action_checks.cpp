#include "workspace/checks/action_checks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/readability.hpp"
#include "base/text.hpp"
#include "workspace/answers/alignment_answers.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/commitment_checks.hpp"
#include "workspace/strategy/why_tree.hpp"

namespace foothold::workspace {
namespace {

std::int64_t chosen_actions_of(const CoalitionRecords& records, const Record& priority) {
  return std::ranges::count_if(chosen_actions(records),
                               [&](const Record* action) { return refers_to(action->fields, "priorities", priority); });
}

bool any_stakeholder(const Record& map, std::string_view field) {
  return any_row(map.fields, "stakeholders", [&](const Fields& row) { return says_yes(row, field); });
}

void add_missing(const CoalitionRecords& records, const Record& record, std::initializer_list<std::string_view> fields,
                 const char* name, FindingList& findings) {
  const Localized missing = unanswered(records, record, fields);
  if (!missing.english.empty()) findings.add(record, {{name, missing}});
}

Localized listed(const std::vector<std::string>& words) {
  return same_in_all(join(words, ", "));
}

// Short, medium and long, as outcomes are: up to a year, up to four years, and more.
int span_of(int months) {
  constexpr int year = 12;
  return months <= year ? 1 : months <= 4 * year ? 2 : 3;
}

std::optional<int> months_of(const Record& action) {
  constexpr double days_of_a_month = 30.4;
  const auto days = days_between(text_of(action.fields, "start"), text_of(action.fields, "end"));
  return days ? std::optional(static_cast<int>(std::lround(*days / days_of_a_month))) : std::nullopt;
}

// Whether a vision names programs more than it shows people.
bool reads_like_programs(const toolkit::WordLists& lists, const std::string& statement, Language language) {
  const auto programs = lists.of("programs").found_in(statement, language).size();
  return programs > 1 && programs > lists.of("people").found_in(statement, language).size();
}

}  // namespace

bool is_chosen(const Record& action) {
  return is_one_of(action.fields, "state", {"chosen", "in-progress", "done"});
}

std::vector<const Record*> chosen_actions(const CoalitionRecords& records) {
  std::vector<const Record*> chosen;
  for (const Record* action : records.of("strategic-action"))
    if (is_chosen(*action)) chosen.push_back(action);
  return chosen;
}

bool changes_a_system(const Record& action) {
  if (!is_answered(action.fields, "conditions")) return false;
  if (is_answered(action.fields, "level")) return is_one_of(action.fields, "level", {"organization", "system"});
  return !is_one_of(action.fields, "kind", {"new-program", "program-change", "pilot"});
}

void check_vision_picture(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* vision : records.of("vision-statement"))
    if (std::ranges::any_of(all_languages, [&](Language language) {
          const std::string statement = localized_of(vision->fields, "statement").in(language);
          return reads_like_programs(records.toolkit().word_lists, statement, language);
        }))
      findings.add(*vision);
}

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

void check_vision_grade(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::int64_t highest = 9;
  for (const Record* vision : records.of("vision-statement"))
    for (const Language language : all_languages) {
      const auto exact = reading_grade(localized_of(vision->fields, "statement").in(language), language);
      const std::int64_t grade = exact ? std::llround(*exact) : 0;
      const std::string_view name = language == Language::english ? "english" : "spanish";
      if (grade > highest)
        findings.add(*vision,
                     {{"grade", in_words(grade)}, {"language", records.choice_label("plan-setup", "languages", name)}});
    }
}

void check_vision_words(const CoalitionRecords& records, FindingList& findings) {
  const toolkit::WordList& jargon = records.toolkit().word_lists.of("jargon");
  for (const Record* vision : records.of("vision-statement"))
    for (const Language language : all_languages) {
      const auto words = jargon.found_in(localized_of(vision->fields, "statement").in(language), language);
      if (!words.empty()) findings.add(*vision, {{"words", listed(words)}});
    }
}

void check_system_tools(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::array<std::string_view, 4> tools = {"systems-map", "root-cause-analysis", "power-map",
                                                     "condition-scan"};
  constexpr std::ptrdiff_t fewest = 2;
  if (chosen_actions(records).empty()) return;
  const auto used = std::ranges::count_if(tools, [&](std::string_view tool) { return !records.of(tool).empty(); });
  if (used < fewest) findings.add({{"count", in_words(used)}});
}

void check_levels_of_causes(const CoalitionRecords& records, FindingList& findings) {
  const toolkit::Framework& framework = records.toolkit().framework;
  for (const Record* analysis : records.of("root-cause-analysis")) {
    const auto causes = rows_of(analysis->fields, "causes");
    if (causes.empty() || is_answered(analysis->fields, "missing_level")) continue;
    std::set<toolkit::ConditionLevel> reached;
    for (const Fields* cause : causes)
      if (text_of(*cause, "level") == "root")
        for (const std::string& id : texts_of(*cause, "conditions"))
          if (const toolkit::Condition* condition = framework.find_condition(id)) reached.insert(condition->level);
    std::vector<Localized> missing;
    for (const toolkit::Condition& condition : framework.conditions())
      if (!reached.contains(condition.level)) missing.push_back(condition.label);
    if (!missing.empty()) findings.add(*analysis, {{"levels", joined(missing)}});
  }
}

void check_blaming_causes(const CoalitionRecords& records, FindingList& findings) {
  const toolkit::WordList& blame = records.toolkit().word_lists.of("blame");
  for (const Record* analysis : records.of("root-cause-analysis"))
    for (const Fields* cause : rows_of(analysis->fields, "causes")) {
      const std::string text = text_of(*cause, "cause");
      if (blame.found_in(text).empty()) continue;
      const std::string code = text_of(*cause, "code");
      findings.add(*analysis, {{"code", beginning_of(code.empty() ? text : code)}});
    }
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
    if (!is_answered(map->fields, "decision_makers") && !any_stakeholder(*map, "decides")) findings.add(*map);
}

void check_people_affected(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* map : records.of("power-map"))
    if (!any_stakeholder(*map, "affected")) findings.add(*map);
}

void check_power_map_private(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* map : records.of("power-map"))
    if (is_public(*map)) findings.add(*map);
}

void check_total_scores(const CoalitionRecords& records, FindingList& findings) {
  const toolkit::RecordType* type = records.toolkit().record_types.find("program-assessment");
  if (type == nullptr) return;
  const toolkit::WordList& scores = records.toolkit().word_lists.of("scores");
  for (const Record* assessment : records.of("program-assessment")) {
    if (!is_public(*assessment)) continue;
    std::vector<std::string> found;
    for (const toolkit::FieldRule& rule : type->fields) {
      const std::string text = text_of(assessment->fields, rule.id);
      if (!holds_digit(text)) continue;
      for (std::string& words : scores.found_in(text)) found.push_back(std::move(words));
    }
    if (!found.empty()) findings.add(*assessment, {{"words", listed(found)}});
  }
}

void check_unknown_answers(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* assessment : records.of("program-assessment")) {
    const AlignmentCounts counts = sum_of(alignment_groups(records, *assessment));
    if (counts.mostly_guessed())
      findings.add(*assessment, {{"share", in_percent(1.0 * counts.unknown / counts.answered())}});
  }
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
  for (const Record* action : chosen_actions(records))
    add_missing(records, *action, {"lead", "partners", "first_step", "first_step_date"}, "missing", findings);
}

void check_actions_of_priority(const CoalitionRecords& records, FindingList& findings) {
  if (chosen_actions(records).empty()) return;
  for (const Record* priority : records.of("priority"))
    if (chosen_actions_of(records, *priority) == 0)
      findings.add(*priority, {{"priority", same_in_all(priority->title)}});
}

void check_system_actions(const CoalitionRecords& records, FindingList& findings) {
  const auto chosen = chosen_actions(records);
  const auto count = std::ranges::count_if(chosen, [](const Record* action) { return changes_a_system(*action); });
  if (2 * count < std::ssize(chosen))
    findings.add({{"count", in_words(count)}, {"total", in_words(std::ssize(chosen))}});
}

void check_too_many_actions(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::int64_t most = 4;
  for (const Record* priority : records.of("priority"))
    if (const auto count = chosen_actions_of(records, *priority); count > most)
      findings.add(*priority, {{"count", in_words(count)}, {"priority", same_in_all(priority->title)}});
}

void check_action_equity(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : chosen_actions(records))
    add_missing(records, *action, {"benefits_first", "left_out", "how_know"}, "missing", findings);
}

void check_lead_commitment(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : chosen_actions(records)) {
    const auto leads = records_of(records, action->fields, "lead");
    const auto promises = records_of(records, action->fields, "lead_commitment");
    const bool confirmed = std::ranges::any_of(promises, [](const Record* promise) { return is_written(*promise); });
    if (leads.empty() || confirmed) continue;
    findings.add(*action, {{"lead", same_in_all(leads.front()->title)}});
    findings.tells_of(*leads.front());
  }
}

void check_action_origin(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : chosen_actions(records))
    if (!is_answered(action->fields, "resident_origin")) findings.add(*action);
}

void check_lengths_of_actions(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::size_t fewest = 3;
  std::vector<int> months;
  for (const Record* action : chosen_actions(records)) {
    const auto length = months_of(*action);
    // Nobody knows how long this one takes, so that nothing can be said of all.
    if (!length) return;
    months.push_back(*length);
  }
  if (months.size() < fewest) return;
  const auto [least, most] = std::ranges::minmax(months);
  if (span_of(least) == span_of(most)) findings.add({{"least", in_words(least)}, {"most", in_words(most)}});
}

void check_lobbying_limits(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : chosen_actions(records)) {
    if (text_of(action->fields, "kind") != "policy" || says_yes(action->fields, "lobbying_checked")) continue;
    auto parties = records_of(records, action->fields, "partners");
    for (const Record* lead : records_of(records, action->fields, "lead")) parties.push_back(lead);
    if (std::ranges::any_of(parties, [](const Record* party) {
          return is_one_of(party->fields, "audience", {"nonprofit", "advocacy"});
        }))
      findings.add(*action);
  }
}

void check_action_dimensions(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* action : chosen_actions(records))
    if (!is_answered(action->fields, "dimensions")) findings.add(*action);
}

}  // namespace foothold::workspace
