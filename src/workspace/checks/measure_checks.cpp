#include "workspace/checks/measure_checks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/action_checks.hpp"
#include "workspace/checks/plan_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view measure_type = "measure";
constexpr int days_of_a_year = 366;

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

// How far the target lies above the baseline, below it when negative; nothing when it cannot be told.
std::optional<double> rise_to_target(const Record& measure) {
  const auto baseline = number_of(measure.fields, "baseline_value");
  const auto target = number_of(measure.fields, "target_value");
  const std::string kind = text_of(measure.fields, "target_kind");
  constexpr double percent = 100;
  if (!target) return std::nullopt;
  if (kind == "percent-change") return std::abs(baseline.value_or(percent)) * *target / percent;
  return kind == "number" && baseline ? std::optional(*target - *baseline) : std::nullopt;
}

bool goes_wrong_way(const Record& measure, const std::string& direction) {
  if (!number_of(measure.fields, "target_value")) return false;
  if (direction == "context") return true;
  const double rise = rise_to_target(measure).value_or(0);
  return (direction == "higher-better" && rise < 0) || (direction == "lower-better" && rise > 0);
}

std::vector<const Record*> values_of(const CoalitionRecords& records, const Record& measure) {
  std::vector<const Record*> values;
  for (const Record* value : records.of("observation"))
    if (refers_to(value->fields, "measure", measure)) values.push_back(value);
  return values;
}

// The last day that a value tells of; empty when it does not say.
std::string day_of(const Record& value) {
  const std::string last = period_to(value.fields, "period");
  return last.empty() ? period_from(value.fields, "period") : last;
}

// The newest of the values; null when there is none with a day.
const Record* newest(const std::vector<const Record*>& values) {
  const auto at = std::ranges::max_element(values, {}, [](const Record* value) { return day_of(*value); });
  return at == values.end() || day_of(**at).empty() ? nullptr : *at;
}

// How many days lie between two values; nothing when they do not come at set times.
std::optional<int> days_between_values(const Record& measure) {
  static constexpr std::array<std::pair<std::string_view, int>, 4> intervals = {
      {{"monthly", 31}, {"quarterly", 92}, {"half-yearly", 184}, {"yearly", days_of_a_year}}};
  const std::string frequency = text_of(measure.fields, "frequency");
  const auto at = std::ranges::find(intervals, frequency, &std::pair<std::string_view, int>::first);
  return at == intervals.end() ? std::nullopt : std::optional(at->second);
}

// The day by which the next value should be there; empty when nobody waits for one.
std::string next_value_due(const CoalitionRecords& records, const Record& measure) {
  const Record* last = newest(values_of(records, measure));
  if (text_of(measure.fields, "frequency") == "one-off")
    return last == nullptr ? text_of(measure.fields, "target_date") : std::string();
  const auto interval = days_between_values(measure);
  if (!interval) return {};
  const std::string from = last == nullptr ? text_of(measure.fields, "baseline_date") : day_of(*last);
  if (from.empty()) return text_of(measure.fields, "baseline_due");
  const int delay = static_cast<int>(number_of(measure.fields, "years_of_delay").value_or(0));
  return day_after(from, *interval + delay * days_of_a_year);
}

// Whether a value lies behind the straight line from baseline to target by more than a tenth of the way.
bool is_off_track(const CoalitionRecords& records, const Record& measure, const Record& value) {
  constexpr double usual_percent = 10;
  constexpr double all_of_it = 100;
  const double tolerance = limit_of(records, "tolerance", usual_percent) / all_of_it;
  const auto rise = rise_to_target(measure);
  const auto baseline = number_of(measure.fields, "baseline_value");
  const auto reached = number_of(value.fields, "value");
  const std::string start = text_of(measure.fields, "baseline_date");
  const auto all = days_between(start, text_of(measure.fields, "target_date"));
  const auto gone = days_between(start, day_of(value));
  if (!rise || *rise == 0 || !baseline || !reached || !all || *all <= 0 || !gone) return false;
  const double time = std::clamp(1.0 * *gone / *all, 0.0, 1.0);
  return (*reached - *baseline) / *rise < time - tolerance;
}

// Whether the newest value stays inside while others went out, or the measure was put aside.
bool is_hidden(const Record& measure, const std::vector<const Record*>& values, const Record& last) {
  const bool put_aside = is_one_of(measure.fields, "state", {"paused", "retired"});
  return put_aside ||
         (!is_public(last) && std::ranges::any_of(values, [](const Record* one) { return is_public(*one); }));
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

// How many people a value must rest on to be shown in public: ten, or more where whoever holds the data asks for it.
std::int64_t fewest_shown(const CoalitionRecords& records, const Record& value) {
  constexpr double usual = 10;
  double fewest = limit_of(records, "hide_below", usual);
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
    std::vector<Localized> names;
    for (const Record* group : unseen) names.push_back(same_in_all(group->title));
    findings.add(*measure, {{"groups", joined(names)}});
    for (const Record* group : unseen) findings.tells_of(*group);
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
    if (const std::string day = day_of(*value); !day.empty() && (since.empty() || day < since)) since = day;
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
    auto values = values_of(records, *measure);
    // The line to the target is one for everyone.
    std::erase_if(values, [](const Record* value) { return is_answered(value->fields, "group"); });
    const Record* last = newest(values);
    if (last != nullptr && is_off_track(records, *measure, *last) && is_hidden(*measure, values, *last)) {
      findings.add(*measure, {{"date", same_in_all(day_of(*last))}});
      findings.tells_of(*last);
    }
  }
}

void check_breaks_of_measures(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* measure : records.of(measure_type))
    if (says_yes(measure->fields, "was_changed") && !is_answered(measure->fields, "break_note")) findings.add(*measure);
}

}  // namespace foothold::workspace
