#include "workspace/suppression/counted_rows.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace foothold::workspace {

double least_shown(const CoalitionRecords& records, const Record& indicator) {
  double least = number_of(indicator.fields, "hide_below").value_or(fewest_people(records));
  for (const Record* source : records_of(records, indicator.fields, "data_source"))
    least = std::max(least, number_of(source->fields, "smallest_count").value_or(0));
  return least;
}

std::optional<double> cases_of(const Record& indicator, const Fields& row) {
  const auto value = number_of(row, "value");
  return value && text_of(indicator.fields, "unit") == "count" ? value : number_of(row, "count");
}

bool is_small_count(std::optional<double> count, double least) {
  return count && *count > 0 && *count < least;
}

bool tells_of_everyone(const Record& indicator, const Fields& row) {
  const auto cases = cases_of(indicator, row);
  const auto people = number_of(row, "out_of");
  return cases && people && *people > 0 && *people < few_people && (*cases <= 0 || *cases >= *people);
}

bool is_unsteady(const Record& indicator, const Fields& row) {
  constexpr double steady_cases = 16;
  constexpr double most_relative_error = 0.3;
  constexpr double errors_in_interval = 2 * 1.96;  // of the interval that holds in 95 of 100 cases
  if (cases_of(indicator, row).value_or(steady_cases) < steady_cases) return true;
  const auto value = number_of(row, "value");
  const auto lower = number_of(row, "lower");
  const auto upper = number_of(row, "upper");
  return value && lower && upper && *upper - *lower > errors_in_interval * most_relative_error * std::abs(*value);
}

bool is_extreme_percent(const Record& indicator, const Fields& row) {
  const double percent = number_of(row, "value").value_or(0);
  return text_of(indicator.fields, "unit") == "percent" && (percent < low_percent || percent > high_percent) &&
         number_of(row, "out_of").value_or(few_people) < few_people;
}

bool is_rate(const Record& indicator) {
  return is_one_of(indicator.fields, "unit", {"percent", "per-100", "per-1000", "per-10000", "per-100000", "ratio"});
}

double smallest_base(const CoalitionRecords& records) {
  constexpr double usual = 30;
  return limit_of(records, "smallest_base", usual);
}

CellSpot spot_of(const Fields& row) {
  const auto year = number_of(row, "year");
  CellSpot spot{text_of(row, "place"), year ? std::to_string(std::lround(*year)) : "",
                fold_for_search(text_of(row, "area")), text_of(row, "breakdown"),
                fold_for_search(text_of(row, "group"))};
  // Areas may be named as groups of the breakdown by area.
  if (spot.breakdown == "area") {
    if (spot.area.empty()) spot.area = spot.group;
    spot.breakdown.clear();
    spot.group.clear();
  }
  return spot;
}

std::string counted_things(const Record& indicator) {
  const std::string source = text_of(indicator.fields, "data_source");
  const std::string things = fold_for_search(text_of(indicator.fields, "numerator"));
  return source.empty() || things.empty() ? indicator.id : source + "\n" + things;
}

}  // namespace foothold::workspace
