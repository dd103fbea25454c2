#include "workspace/overviews/measure_lines.hpp"

#include <map>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/measure_status.hpp"

namespace foothold::workspace {
namespace {

using Points = std::map<int, html::ChartPoint>;

std::vector<html::ChartPoint> in_order(const Points& points) {
  std::vector<html::ChartPoint> list;
  for (const auto& [year, point] : points) list.push_back(point);
  return list;
}

// Values come in the order of their days, so that a later one of a year takes the place of an earlier one.
void add_value(Points& points, const Record& value) {
  const auto year = year_of(day_of_value(value));
  const auto number = number_of(value.fields, "value");
  if (!year || !number) return;
  html::ChartPoint point{.year = *year, .value = *number};
  const auto lower = number_of(value.fields, "lower");
  const auto upper = number_of(value.fields, "upper");
  if (lower && upper) {
    point.lower = lower;
    point.upper = upper;
  }
  points[*year] = point;
}

void add_baseline(Points& points, const Record& measure) {
  const auto year = year_of(text_of(measure.fields, "baseline_date"));
  const auto number = number_of(measure.fields, "baseline_value");
  if (year && number)
    points[*year] = {.year = *year, .value = *number, .weak = text_of(measure.fields, "baseline_quality") == "weak"};
}

std::vector<html::ChartPoint> way_to_target(const Record& measure) {
  const auto from = year_of(text_of(measure.fields, "baseline_date"));
  const auto to = year_of(text_of(measure.fields, "target_date"));
  const auto baseline = number_of(measure.fields, "baseline_value");
  const auto rise = rise_to_target(measure);
  if (!from || !to || *from >= *to || !baseline || !rise) return {};
  return {{.year = *from, .value = *baseline}, {.year = *to, .value = *baseline + *rise}};
}

std::vector<GroupLine> group_lines(const CoalitionRecords& records, const Record& measure) {
  std::map<const Record*, Points> by_group;
  for (const Record* value : values_of(records, measure))
    if (!is_answered(value->fields, "place"))
      for (const Record* group : records_of(records, value->fields, "group")) add_value(by_group[group], *value);
  std::vector<GroupLine> lines;
  for (const Record* group : records.of("group"))
    if (const auto at = by_group.find(group); at != by_group.end()) lines.push_back({group, in_order(at->second)});
  return lines;
}

}  // namespace

MeasureLines measure_lines(const CoalitionRecords& records, const Record& measure) {
  Points everyone;
  add_baseline(everyone, measure);
  for (const Record* value : values_for_everyone(records, measure)) add_value(everyone, *value);
  MeasureLines lines{.everyone = in_order(everyone),
                     .way = way_to_target(measure),
                     .groups = group_lines(records, measure),
                     .breaks_before = {}};
  if (const auto year = year_of(text_of(measure.fields, "changed_on"))) lines.breaks_before.push_back(*year);
  return lines;
}

}  // namespace foothold::workspace
