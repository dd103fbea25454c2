#include "workspace/checks/small_number_checks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/checks/care_checks.hpp"
#include "workspace/checks/measure_checks.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view indicator_type = "local-indicator";
constexpr double few_people = 100;  // below it rates are flagged, and extreme percents are limits

bool has_mark(const Fields& row, std::string_view mark) {
  return has_text(row, "marks", mark);
}

// Whether people outside would read the numbers of a row. A mark keeps them back, unless everyone may open the record.
bool is_shown(const Record& indicator, const Fields& row) {
  return indicator.visibility == Visibility::everyone || !has_mark(row, "hidden");
}

// How many cases a row rests on: what it says, or its value where that is a plain count.
std::optional<double> count_of(const Record& indicator, const Fields& row) {
  const auto count = number_of(row, "count");
  return count || text_of(indicator.fields, "unit") != "count" ? count : number_of(row, "value");
}

double threshold_of(const CoalitionRecords& records, const Record& indicator) {
  return number_of(indicator.fields, "hide_below").value_or(fewest_people(records));
}

bool is_small(std::optional<double> count, double threshold) {
  return count && *count > 0 && *count < threshold;
}

// "None" or "all" of a small group says something of each of its people.
bool tells_of_everyone(const Record& indicator, const Fields& row) {
  const auto count = count_of(indicator, row);
  const auto out_of = number_of(row, "out_of");
  return count && out_of && *out_of > 0 && *out_of < few_people && (*count <= 0 || *count >= *out_of);
}

bool is_rate(const Record& indicator) {
  return is_one_of(indicator.fields, "unit", {"percent", "per-100", "per-1000", "per-10000", "per-100000", "ratio"});
}

bool shows_value(const Record& indicator, const Fields& row) {
  return is_answered(row, "value") && is_shown(indicator, row);
}

bool shows_count(const Record& indicator, const Fields& row) {
  return count_of(indicator, row) && is_shown(indicator, row);
}

template <typename Test>
std::int64_t count_rows(const Record& indicator, const Test& test) {
  return std::ranges::count_if(rows_of(indicator.fields, "values"), [&](const Fields* row) { return test(*row); });
}

std::vector<const Record*> public_indicators(const CoalitionRecords& records) {
  std::vector<const Record*> indicators;
  for (const Record* indicator : records.of(indicator_type))
    if (is_public(*indicator)) indicators.push_back(indicator);
  return indicators;
}

// Where a number stands in a table.
struct Spot {
  std::string place;
  std::string area;
  std::string year;
  std::string breakdown;
  std::string group;

  auto operator<=>(const Spot&) const = default;
};
using SpotPart = std::string Spot::*;
using Table = std::map<Spot, bool>;  // whether the number is shown

Spot spot_of(const Fields& row) {
  const auto year = number_of(row, "year");
  return {text_of(row, "place"), text_of(row, "area"), year ? std::to_string(std::lround(*year)) : "",
          text_of(row, "breakdown"), text_of(row, "group")};
}

Spot without(Spot spot, SpotPart part) {
  (spot.*part).clear();
  return spot;
}

// Whether two tables show the same things counted, from the same source.
bool are_linked(const Record& one, const Record& other) {
  const auto same = [&](std::string_view field) {
    const std::string text = fold_for_search(text_of(one.fields, field));
    return !text.empty() && text == fold_for_search(text_of(other.fields, field));
  };
  return same("data_source") && same("numerator");
}

// The counts of a public indicator, with those of the public tables linked to it.
Table table_of(const std::vector<const Record*>& indicators, const Record& indicator) {
  Table table;
  for (const Record* other : indicators) {
    if (other != &indicator && !are_linked(*other, indicator)) continue;
    for (const Fields* row : rows_of(other->fields, "values")) {
      if (!shows_count(*other, *row) && !has_mark(*row, "hidden")) continue;
      bool& is_known = table[spot_of(*row)];
      is_known = is_known || shows_count(*other, *row);
    }
  }
  return table;
}

bool shows(const Table& table, const Spot& spot) {
  const auto at = table.find(spot);
  return at != table.end() && at->second;
}

// Whether a hidden number is the only one of its line, across groups or across areas, and the total of it is shown.
bool is_left_alone(const Table& table, const Spot& hidden, SpotPart part) {
  const Spot total = without(hidden, part);
  if ((hidden.*part).empty()) return false;
  // The total over groups may stand there as the number of all people.
  if (!shows(table, total) && !(part == &Spot::group && shows(table, without(total, &Spot::breakdown)))) return false;
  return std::ranges::count_if(table, [&](const auto& entry) {
           return !entry.second && !(entry.first.*part).empty() && without(entry.first, part) == total;
         }) == 1;
}

bool is_given_away(const Table& table, const Spot& hidden) {
  return shows(table, hidden) || is_left_alone(table, hidden, &Spot::group) ||
         is_left_alone(table, hidden, &Spot::area);
}

// Whether hidden counts that differ in one part alone would be enough to be shown together.
bool could_be_combined(const CoalitionRecords& records, const Record& indicator, const Fields& row, SpotPart part) {
  const Spot line = without(spot_of(row), part);
  double sum = 0;
  for (const Fields* other : rows_of(indicator.fields, "values"))
    if (has_mark(*other, "hidden") && without(spot_of(*other), part) == line)
      sum += count_of(indicator, *other).value_or(0);
  return sum >= threshold_of(records, indicator);
}

// As wide as a relative standard error above three tenths makes an interval that holds in 95 of 100 cases.
bool has_wide_margin(const Fields& row) {
  constexpr double most_relative_error = 0.3;
  constexpr double errors_in_interval = 2 * 1.96;
  const auto value = number_of(row, "value");
  const auto lower = number_of(row, "lower");
  const auto upper = number_of(row, "upper");
  return value && lower && upper && *upper - *lower > errors_in_interval * most_relative_error * std::abs(*value);
}

// A count of who sits on elected bodies to which the officials have not agreed.
bool is_unagreed_count(const Record& record) {
  return record.type == "representation-count" && !says_yes(record.fields, "may_publish");
}

// The rules that keep small groups from being seen, each for a kind of table.
constexpr std::array rules_for_tables = {check_small_counts,     check_rates_on_few,  check_hidden_numbers_kept,
                                         check_rules_of_holders, check_survey_groups, check_small_reach,
                                         check_counts_of_values};

}  // namespace

std::vector<const Record*> tables_that_expose(const CoalitionRecords& records) {
  FindingList findings("");  // only their records count here, whichever check they are of
  for (const auto& rule : rules_for_tables) rule(records, findings);
  std::set<std::string> broken;
  for (const Finding& finding : findings.take()) broken.insert(finding.record);
  std::vector<const Record*> tables;
  for (const Record& record : records.all())
    if (is_public(record) && (broken.contains(record.id) || is_unagreed_count(record))) tables.push_back(&record);
  return tables;
}

void check_small_counts(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : public_indicators(records)) {
    const double threshold = threshold_of(records, *indicator);
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_shown(*indicator, row) &&
             (is_small(count_of(*indicator, row), threshold) || tells_of_everyone(*indicator, row));
    });
    if (count > 0)
      findings.add(*indicator, {{"count", in_words(count)}, {"threshold", in_words(std::lround(threshold))}});
  }
}

void check_rates_on_few(const CoalitionRecords& records, FindingList& findings) {
  constexpr double usual = 30;
  const double fewest = limit_of(records, "smallest_base", usual);
  for (const Record* indicator : public_indicators(records)) {
    if (!is_rate(*indicator)) continue;
    const double threshold = threshold_of(records, *indicator);
    std::int64_t hidden = 0;
    std::int64_t flagged = 0;
    for (const Fields* row : rows_of(indicator->fields, "values")) {
      if (!shows_value(*indicator, *row)) continue;
      const double out_of = number_of(*row, "out_of").value_or(few_people);
      if (out_of < fewest || is_small(count_of(*indicator, *row), threshold)) {
        ++hidden;
      } else if (out_of < few_people && !has_mark(*row, "small")) {
        ++flagged;
      }
    }
    if (hidden + flagged > 0)
      findings.add(
          *indicator,
          {{"hidden", in_words(hidden)}, {"least", in_words(std::lround(fewest))}, {"flagged", in_words(flagged)}});
  }
}

void check_hidden_numbers_kept(const CoalitionRecords& records, FindingList& findings) {
  const auto indicators = public_indicators(records);
  for (const Record* indicator : indicators) {
    const Table table = table_of(indicators, *indicator);
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return has_mark(row, "hidden") && !shows_count(*indicator, row) && is_given_away(table, spot_of(row));
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_extreme_percents(const CoalitionRecords& records, FindingList& findings) {
  constexpr double low = 5;
  constexpr double high = 95;
  for (const Record* indicator : records.of(indicator_type)) {
    if (text_of(indicator->fields, "unit") != "percent") continue;
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      const auto percent = number_of(row, "value");
      return percent && (*percent < low || *percent > high) && !has_mark(row, "limit") && !has_mark(row, "hidden") &&
             number_of(row, "out_of").value_or(few_people) < few_people;
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_combinations(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : records.of(indicator_type)) {
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return has_mark(row, "hidden") && is_small(count_of(*indicator, row), threshold_of(records, *indicator)) &&
             (could_be_combined(records, *indicator, row, &Spot::year) ||
              could_be_combined(records, *indicator, row, &Spot::area) ||
              could_be_combined(records, *indicator, row, &Spot::group));
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_empty_cells(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : records.of(indicator_type)) {
    const auto count = count_rows(*indicator, [](const Fields& row) {
      const bool says_why = has_mark(row, "hidden") || has_mark(row, "not-available");
      const auto value = number_of(row, "value");
      return value ? says_why && *value == 0 : !says_why;
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_unsteady_numbers(const CoalitionRecords& records, FindingList& findings) {
  constexpr double steady_cases = 16;
  for (const Record* indicator : records.of(indicator_type)) {
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      const bool is_unsteady = count_of(*indicator, row).value_or(steady_cases) < steady_cases || has_wide_margin(row);
      return is_unsteady && is_answered(row, "value") && !has_mark(row, "unsteady") && !has_mark(row, "hidden");
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_who_sees_small_counts(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : records.of(indicator_type)) {
    const bool is_kept = indicator->visibility < Visibility::coalition;
    if (is_kept && is_answered(indicator->fields, "raw_values_purpose")) continue;
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_small(count_of(*indicator, row), threshold_of(records, *indicator));
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_rules_of_holders(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : public_indicators(records))
    for (const Record* source : records_of(records, indicator->fields, "data_source")) {
      const double least = number_of(source->fields, "smallest_count").value_or(0);
      const auto smaller = count_rows(*indicator, [&](const Fields& row) {
        return is_shown(*indicator, row) && is_small(count_of(*indicator, row), least);
      });
      const bool is_barred = text_of(source->fields, "may_publish") == "no";
      if (!is_barred && (smaller == 0 || least <= threshold_of(records, *indicator))) continue;
      Localized rule = records.field_label("data-source", is_barred ? "may_publish" : "smallest_count");
      const std::string answer = is_barred ? "" : ": " + std::to_string(std::lround(least));
      findings.add(*indicator,
                   {{"source", same_in_all(source->title)}, {"rule", {rule.english + answer, rule.spanish + answer}}});
      findings.tells_of(*source);
    }
}

void check_small_groups(const CoalitionRecords& records, FindingList& findings) {
  const auto tables = tables_that_expose(records);
  if (!tables.empty()) findings.add({{"count", in_words(std::ssize(tables))}});
}

}  // namespace foothold::workspace
