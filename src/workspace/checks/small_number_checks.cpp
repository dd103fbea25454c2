#include "workspace/checks/small_number_checks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/care_checks.hpp"
#include "workspace/checks/measure_checks.hpp"
#include "workspace/suppression/shown_values.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view indicator_type = "local-indicator";

using SpotPart = std::string CellSpot::*;

bool has_mark(const Fields& row, std::string_view mark) {
  return has_text(row, "marks", mark);
}

template <typename Test>
std::int64_t count_rows(const Record& indicator, const Test& test) {
  return std::ranges::count_if(rows_of(indicator.fields, "values"), [&](const Fields* row) { return test(*row); });
}

// Those whose records everyone may open, with the files attached. The values themselves stay with editors, and of all
// indicators people see what suppression/ leaves to be seen.
std::vector<const Record*> open_indicators(const CoalitionRecords& records) {
  std::vector<const Record*> indicators;
  for (const Record* indicator : records.of(indicator_type))
    if (indicator->visibility == Visibility::everyone) indicators.push_back(indicator);
  return indicators;
}

// A number that nobody sees but those who look after the data.
bool is_kept(const CoalitionRecords& records, const Record& indicator, const Fields& row) {
  return has_mark(row, "hidden") || is_small_count(cases_of(indicator, row), least_shown(records, indicator));
}

// Whether hidden counts that differ in one part alone would be enough to be shown together.
bool could_be_combined(const CoalitionRecords& records, const Record& indicator, const Fields& row, SpotPart part) {
  const auto without = [part](CellSpot spot) {
    (spot.*part).clear();
    return spot;
  };
  const CellSpot line = without(spot_of(row));
  double sum = 0;
  for (const Fields* other : rows_of(indicator.fields, "values"))
    if (is_kept(records, indicator, *other) && without(spot_of(*other)) == line)
      sum += cases_of(indicator, *other).value_or(0);
  return sum >= least_shown(records, indicator);
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
  for (const Record* indicator : open_indicators(records)) {
    const double least = least_shown(records, *indicator);
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_small_count(cases_of(*indicator, row), least) || tells_of_everyone(*indicator, row);
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}, {"threshold", in_words(std::lround(least))}});
  }
}

void check_rates_on_few(const CoalitionRecords& records, FindingList& findings) {
  const double fewest = smallest_base(records);
  for (const Record* indicator : open_indicators(records)) {
    if (!is_rate(*indicator)) continue;
    const double least = least_shown(records, *indicator);
    std::int64_t hidden = 0;
    std::int64_t flagged = 0;
    for (const Fields* row : rows_of(indicator->fields, "values")) {
      if (!is_answered(*row, "value")) continue;
      const double out_of = number_of(*row, "out_of").value_or(few_people);
      if (out_of < fewest || is_small_count(cases_of(*indicator, *row), least)) {
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
  const auto indicators = open_indicators(records);
  const auto given = numbers_given_away(records, indicators);
  for (std::size_t index = 0; index < indicators.size(); ++index)
    if (given[index] > 0) findings.add(*indicators[index], {{"count", in_words(given[index])}});
}

void check_extreme_percents(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : open_indicators(records)) {
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_extreme_percent(*indicator, row) && !has_mark(row, "limit") && !has_mark(row, "hidden");
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_combinations(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : records.of(indicator_type)) {
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_small_count(cases_of(*indicator, row), least_shown(records, *indicator)) &&
             (could_be_combined(records, *indicator, row, &CellSpot::year) ||
              could_be_combined(records, *indicator, row, &CellSpot::area) ||
              could_be_combined(records, *indicator, row, &CellSpot::group));
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
  for (const Record* indicator : open_indicators(records)) {
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_unsteady(*indicator, row) && is_answered(row, "value") && !has_mark(row, "unsteady");
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_who_sees_small_counts(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : records.of(indicator_type)) {
    const bool is_kept_close = indicator->visibility < Visibility::coalition;
    if (is_kept_close && is_answered(indicator->fields, "raw_values_purpose")) continue;
    const auto count = count_rows(*indicator, [&](const Fields& row) {
      return is_small_count(cases_of(*indicator, row), least_shown(records, *indicator));
    });
    if (count > 0) findings.add(*indicator, {{"count", in_words(count)}});
  }
}

void check_rules_of_holders(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* indicator : open_indicators(records))
    for (const Record* source : records_of(records, indicator->fields, "data_source")) {
      const double least = number_of(source->fields, "smallest_count").value_or(0);
      const auto smaller =
          count_rows(*indicator, [&](const Fields& row) { return is_small_count(cases_of(*indicator, row), least); });
      const bool is_barred = text_of(source->fields, "may_publish") == "no";
      const double own = number_of(indicator->fields, "hide_below").value_or(fewest_people(records));
      if (!is_barred && (smaller == 0 || least <= own)) continue;
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
