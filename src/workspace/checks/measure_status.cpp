#include "workspace/checks/measure_status.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

// So that nobody waits for a value before a year with a leap day is over.
constexpr int days_of_the_longest_year = 366;
constexpr double all_of_it = 100;  // percent

// How many days lie between two values; nothing when they do not come at set times.
std::optional<int> days_between_values(const Record& measure) {
  static constexpr std::array<std::pair<std::string_view, int>, 4> intervals = {
      {{"monthly", 31}, {"quarterly", 92}, {"half-yearly", 184}, {"yearly", days_of_the_longest_year}}};
  const std::string frequency = text_of(measure.fields, "frequency");
  const auto* const at = std::ranges::find(intervals, frequency, &std::pair<std::string_view, int>::first);
  return at == intervals.end() ? std::nullopt : std::optional(at->second);
}

bool is_for_everyone(const Record& measure, const Record& value) {
  if (is_answered(value.fields, "group")) return false;
  return !is_answered(value.fields, "place") || texts_of(measure.fields, "places") == texts_of(value.fields, "place");
}

// The values that came after the baseline. What was measured in another way, before the measure was changed, is left
// out.
std::vector<const Record*> values_that_count(const CoalitionRecords& records, const Record& measure) {
  const std::string baseline = text_of(measure.fields, "baseline_date");
  const std::string change = text_of(measure.fields, "changed_on");
  std::vector<const Record*> values = values_for_everyone(records, measure);
  std::erase_if(values, [&](const Record* value) {
    const std::string day = day_of_value(*value);
    return day <= baseline || day < change;
  });
  return values;
}

// How much of the way to the target is done, and how much the straight line would have done by the day of the value.
struct Course {
  double done = 0.0;
  double due = 0.0;
};

std::optional<Course> course_of(const Record& measure, const Record& value) {
  const auto rise = rise_to_target(measure);
  const auto baseline = number_of(measure.fields, "baseline_value");
  const auto reached = number_of(value.fields, "value");
  const std::string start = text_of(measure.fields, "baseline_date");
  const auto all = days_between(start, text_of(measure.fields, "target_date"));
  const auto gone = days_between(start, day_of_value(value));
  if (!rise || *rise == 0 || !baseline || !reached || !all || *all <= 0 || !gone) return std::nullopt;
  return Course{.done = (*reached - *baseline) / *rise, .due = std::clamp(1.0 * *gone / *all, 0.0, 1.0)};
}

}  // namespace

std::string_view measure_status_name(MeasureStatus status) {
  static constexpr std::array<std::string_view, 8> names = {"no-data", "baseline-only", "too-early", "on-track",
                                                            "slow",    "off-track",     "reached",   "cannot-tell"};
  return names.at(static_cast<std::size_t>(status));
}

const std::vector<MeasureStatus>& all_measure_statuses() {
  using enum MeasureStatus;
  static const std::vector<MeasureStatus> statuses = {reached,   on_track,      slow,    off_track,
                                                      too_early, baseline_only, no_data, cannot_tell};
  return statuses;
}

MeasureStatus status_of_measure(const CoalitionRecords& records, const Record& measure) {
  constexpr double usual_percent = 10;
  constexpr std::size_t fewest_values = 2;
  const auto values = values_that_count(records, measure);
  if (values.empty())
    return is_answered(measure.fields, "baseline_value") ? MeasureStatus::baseline_only : MeasureStatus::no_data;
  const auto course = course_of(measure, *values.back());
  if (!course) return MeasureStatus::cannot_tell;
  if (course->done >= 1) return MeasureStatus::reached;
  if (course->due < 1 && values.size() < fewest_values) return MeasureStatus::too_early;
  if (course->done >= course->due - limit_of(records, "tolerance", usual_percent) / all_of_it)
    return MeasureStatus::on_track;
  return 2 * course->done >= course->due ? MeasureStatus::slow : MeasureStatus::off_track;
}

bool is_miss(MeasureStatus status) {
  return status == MeasureStatus::slow || status == MeasureStatus::off_track;
}

std::vector<const Record*> values_of(const CoalitionRecords& records, const Record& measure) {
  std::vector<const Record*> values = records.of("observation");
  std::erase_if(values, [&](const Record* value) {
    return !refers_to(value->fields, "measure", measure) || !number_of(value->fields, "value") ||
           day_of_value(*value).empty();
  });
  std::ranges::stable_sort(values, {}, [](const Record* value) { return day_of_value(*value); });
  return values;
}

std::vector<const Record*> values_for_everyone(const CoalitionRecords& records, const Record& measure) {
  std::vector<const Record*> values = values_of(records, measure);
  std::erase_if(values, [&](const Record* value) { return !is_for_everyone(measure, *value); });
  return values;
}

std::string day_of_value(const Record& observation) {
  const std::string last = period_to(observation.fields, "period");
  return last.empty() ? period_from(observation.fields, "period") : last;
}

std::optional<double> rise_to_target(const Record& measure) {
  const auto baseline = number_of(measure.fields, "baseline_value");
  const auto target = number_of(measure.fields, "target_value");
  const std::string kind = text_of(measure.fields, "target_kind");
  if (!target) return std::nullopt;
  if (kind == "percent-change") return std::abs(baseline.value_or(all_of_it)) * *target / all_of_it;
  return kind == "number" && baseline ? std::optional(*target - *baseline) : std::nullopt;
}

std::string next_value_due(const CoalitionRecords& records, const Record& measure) {
  const auto values = values_of(records, measure);
  if (text_of(measure.fields, "frequency") == "one-off")
    return values.empty() ? text_of(measure.fields, "target_date") : std::string();
  const auto interval = days_between_values(measure);
  if (!interval) return {};
  const std::string from = values.empty() ? text_of(measure.fields, "baseline_date") : day_of_value(*values.back());
  if (from.empty()) return text_of(measure.fields, "baseline_due");
  const int delay = static_cast<int>(number_of(measure.fields, "years_of_delay").value_or(0));
  return day_after(from, *interval + delay * days_of_the_longest_year);
}

}  // namespace foothold::workspace
