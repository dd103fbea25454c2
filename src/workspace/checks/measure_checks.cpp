#include "workspace/checks/measure_checks.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/action_checks.hpp"
#include "workspace/checks/measure_status.hpp"
#include "workspace/checks/plan_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view measure_type = "measure";

template <typename Fits>
bool any_measure(const CoalitionRecords& records, std::string_view field, const Record& subject, Fits fits) {
  return std::ranges::any_of(records.of(measure_type), [&](const Record* measure) {
    return is_in_use(*measure) && refers_to(measure->fields, field, subject) && fits(*measure);
  });
}

// Each priority wants a measure like this, once there are measures.
template <typename Fits>
void require_measure(const CoalitionRecords& records, FindingList& findings, Fits fits) {
  if (records.of(measure_type).empty()) return;
  for (const Record* priority : records.of("priority"))
    if (!any_measure(records, "priority", *priority, fits))
      findings.add(*priority, {{"priority", same_in_all(priority->title)}});
}

bool measures_work(const Record& measure) {
  return is_one_of(measure.fields, "performance_kind", {"how-much", "how-well"});
}

// Which way is better: as the local indicator says from which it comes, and else as the measure says itself.
std::string direction_of(const CoalitionRecords& records, const Record& measure) {
  for (const Record* source : records_of(records, measure.fields, "sources"))
    if (source->type == "local-indicator" && is_answered(source->fields, "direction"))
      return text_of(source->fields, "direction");
  return text_of(measure.fields, "direction");
}

bool goes_wrong_way(const Record& measure, const std::string& direction) {
  if (!number_of(measure.fields, "target_value")) return false;
  if (direction == "context") return true;
  const double rise = rise_to_target(measure).value_or(0);
  return (direction == "higher-better" && rise < 0) || (direction == "lower-better" && rise > 0);
}

// Whether the newest value stays inside while others went out, or the measure was put aside.
bool is_hidden(const Record& measure, const std::vector<const Record*>& values) {
  const bool put_aside = is_one_of(measure.fields, "state", {"paused", "retired"});
  return put_aside ||
         (!is_public(*values.back()) && std::ranges::any_of(values, [](const Record* one) { return is_public(*one); }));
}

// The last year of the plan; nothing when no plan says it.
std::optional<int> last_year_of_plan(const CoalitionRecords& records) {
  for (const Record* plan : records.of("plan-setup")) {
    const auto first = number_of(plan->fields, "first_year");
    const auto years = number_of(plan->fields, "horizon_years");
    if (first && years) return static_cast<int>(*first + *years) - 1;
  }
  return std::nullopt;
}

bool claims_contribution(const CoalitionRecords& records, const Record& measure) {
  const toolkit::WordList& words = records.toolkit().word_lists.of("contribution");
  for (const std::string_view field : {"name", "question", "definition", "target_words", "limits"})
    for (const Language language : all_languages)
      for (const std::string& text : {text_of(measure.fields, field), localized_of(measure.fields, field).in(language)})
        if (!words.found_in(text, language).empty()) return true;
  return false;
}

// How many people a value must rest on to be shown in public: more than usual where whoever holds the data asks for it.
std::int64_t fewest_shown(const CoalitionRecords& records, const Record& value) {
  double fewest = fewest_people(records);
  const auto raise = [&](const Record* record, std::string_view field) {
    fewest = std::max(fewest, number_of(record->fields, field).value_or(0));
  };
  for (const Record* measure : records_of(records, value.fields, "measure"))
    for (const Record* source : records_of(records, measure->fields, "sources")) {
      raise(source, "smallest_count");
      raise(source, "hide_below");
      for (const Record* data : records_of(records, source->fields, "data_source")) raise(data, "smallest_count");
    }
  return std::llround(fewest);
}

}  // namespace

bool is_in_use(const Record& measure) {
  return text_of(measure.fields, "state") != "retired";
}

bool measures_results(const Record& measure) {
  return text_of(measure.fields, "performance_kind") == "better-off" ||
         is_one_of(measure.fields, "level", {"population", "system-change"});
}

Localized missing_in_measure(const CoalitionRecords& records, const Record& measure) {
  std::vector<Localized> missing;
  const Localized plain = unanswered(records, measure, {"sources", "owner", "frequency", "target_date"});
  if (!plain.english.empty()) missing.push_back(plain);
  if (!is_answered(measure.fields, "baseline_value") && !is_answered(measure.fields, "baseline_due"))
    missing.push_back(records.field_label(measure_type, "baseline_value"));
  if (!is_answered(measure.fields, "target_value") && !is_answered(measure.fields, "target_words"))
    missing.push_back(records.field_label(measure_type, "target_value"));
  return joined(missing);
}

void check_measures_of_action(const CoalitionRecords& records, FindingList& findings) {
  const bool begun = plan_has_begun(records);
  for (const Record* action : chosen_actions(records)) {
    if (!begun && !is_public(*action)) continue;
    std::vector<Localized> missing;
    if (!any_measure(records, "action", *action, measures_work))
      missing.push_back(records.choice_label(measure_type, "performance_kind", "how-much"));
    if (!any_measure(records, "action", *action, measures_results))
      missing.push_back(records.choice_label(measure_type, "performance_kind", "better-off"));
    if (!missing.empty()) findings.add(*action, {{"action", same_in_all(action->title)}, {"missing", joined(missing)}});
  }
}

void check_population_measures(const CoalitionRecords& records, FindingList& findings) {
  require_measure(records, findings,
                  [](const Record& measure) { return text_of(measure.fields, "level") == "population"; });
}

void check_system_measures(const CoalitionRecords& records, FindingList& findings) {
  require_measure(records, findings,
                  [](const Record& measure) { return text_of(measure.fields, "level") == "system-change"; });
}

void check_measure_basics(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type)) {
    const Localized missing = missing_in_measure(records, *measure);
    if (!missing.english.empty()) findings.add(*measure, {{"missing", missing}});
  }
}

void check_groups_in_sight(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type)) {
    if (!is_in_use(*measure) || is_answered(measure->fields, "no_breakdown_reason")) continue;
    std::vector<const Record*> unseen;
    for (const Record* action : records_of(records, measure->fields, "action"))
      for (const Record* group : records_of(records, action->fields, "groups"))
        if (!refers_to(measure->fields, "groups", *group)) unseen.push_back(group);
    if (unseen.empty()) continue;
    findings.add(*measure, {{"groups", titles_of(unseen)}});
    findings.tells_of(unseen);
  }
}

void check_direction_of_target(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type)) {
    const std::string direction = direction_of(records, *measure);
    if (goes_wrong_way(*measure, direction))
      findings.add(*measure, {{"target", same_in_all(shortest_number(*number_of(measure->fields, "target_value")))},
                              {"direction", records.choice_label(measure_type, "direction", direction)}});
  }
}

void check_closing_gaps(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type))
    if (is_one_of(measure->fields, "target_kind", {"gap-closing", "parity"}) &&
        !says_yes(measure->fields, "nobody_falls"))
      findings.add(*measure);
}

void check_delay_of_data(const CoalitionRecords& records, FindingList& findings) {
  const auto last = last_year_of_plan(records);
  for (const Record* measure : records.of(measure_type)) {
    const auto target = year_of(text_of(measure->fields, "target_date"));
    const auto delay = number_of(measure->fields, "years_of_delay");
    if (!is_in_use(*measure) || !last || !target || !delay) continue;
    const int expected = *target + static_cast<int>(*delay);
    if (expected > *last) findings.add(*measure, {{"year", in_words(expected)}, {"last", in_words(*last)}});
  }
}

void check_contribution(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type))
    if (text_of(measure->fields, "level") == "population" && is_answered(measure->fields, "action") &&
        !claims_contribution(records, *measure))
      findings.add(*measure);
}

void check_number_of_measures(const CoalitionRecords& records, FindingList& findings) {
  constexpr std::ptrdiff_t most = 25;
  const auto count =
      std::ranges::count_if(records.of(measure_type), [](const Record* measure) { return is_in_use(*measure); });
  if (count > most) findings.add({{"count", in_words(count)}});
}

void check_overdue_values(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type)) {
    if (!is_one_of(measure->fields, "state", {"agreed", "collecting"})) continue;
    const std::string due = next_value_due(records, *measure);
    if (!due.empty() && due < records.today()) findings.add(*measure, {{"date", same_in_all(due)}});
  }
}

void check_community_measures(const CoalitionRecords& records, FindingList& findings) {
  require_measure(records, findings,
                  [](const Record& measure) { return says_yes(measure.fields, "chosen_with_community"); });
}

void check_counts_of_values(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* value : records.of("observation")) {
    // Nobody is in none, so that a zero shows nobody.
    const double count = number_of(value->fields, "count").value_or(0);
    const std::int64_t fewest = fewest_shown(records, *value);
    if (is_public(*value) && count > 0 && count < static_cast<double>(fewest))
      findings.add(*value, {{"minimum", in_words(fewest)}});
  }
}

void check_reflection(const CoalitionRecords& records, FindingList& findings) {
  constexpr int half_a_year = 184;
  std::string since;
  for (const Record* value : records.of("observation"))
    if (const std::string day = day_of_value(*value); !day.empty() && (since.empty() || day < since)) since = day;
  if (since.empty()) return;  // there is nothing yet to reflect on
  for (const Record* session : records.of("reflection-session")) {
    const std::string day = text_of(session->fields, "date");
    if (day <= records.today() && !rows_of(session->fields, "decisions").empty()) since = std::max(since, day);
  }
  if (day_after(since, half_a_year) < records.today()) findings.add({{"date", same_in_all(since)}});
}

void check_hidden_misses(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type)) {
    if (!says_yes(measure->fields, "is_public")) continue;
    const auto values = values_for_everyone(records, *measure);
    if (!is_miss(status_of_measure(records, *measure)) || !is_hidden(*measure, values)) continue;
    findings.add(*measure, {{"date", same_in_all(day_of_value(*values.back()))}});
    findings.tells_of(*values.back());
  }
}

void check_breaks_of_measures(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type))
    if (says_yes(measure->fields, "was_changed") && !is_answered(measure->fields, "break_note")) findings.add(*measure);
}

}  // namespace foothold::workspace
