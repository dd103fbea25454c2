#include "workspace/suppression/shown_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "workspace/suppression/complements.hpp"
#include "workspace/suppression/disclosure_audit.hpp"

namespace foothold::workspace {
namespace {

constexpr double low_percent = 5;
constexpr double high_percent = 95;

bool has_mark(const Fields& row, std::string_view mark) {
  return has_text(row, "marks", mark);
}

// What a row shows as long as nothing can be worked out of it.
Showing showing_of(const CoalitionRecords& records, const Record& indicator, const Fields& row, double least) {
  if (has_mark(row, "hidden")) return Showing::hidden;
  if (!is_answered(row, "value")) return Showing::not_available;
  const auto cases = cases_of(indicator, row);
  const bool on_too_few = is_rate(indicator) && number_of(row, "out_of").value_or(few_people) < smallest_base(records);
  if (!cases || is_small_count(cases, least) || tells_of_everyone(indicator, row) || on_too_few) return Showing::hidden;
  if (!is_extreme_percent(indicator, row)) return Showing::value;
  return number_of(row, "value").value_or(0) < low_percent ? Showing::below_limit : Showing::above_limit;
}

bool is_kept_back(const CoalitionRecords& records, const Record& indicator) {
  return std::ranges::any_of(records_of(records, indicator.fields, "data_source"),
                             [](const Record* source) { return text_of(source->fields, "may_publish") == "no"; });
}

ShownIndicator first_look(const CoalitionRecords& records, const Record& indicator) {
  ShownIndicator shown{&indicator, is_kept_back(records, indicator), least_shown(records, indicator), {}};
  for (const Fields* row : rows_of(indicator.fields, "values"))
    shown.values.push_back(
        {.row = row,
         .showing = shown.kept_back ? Showing::hidden : showing_of(records, indicator, *row, shown.least),
         .small = number_of(*row, "out_of").value_or(few_people) < few_people,
         .unsteady = is_unsteady(indicator, *row)});
  return shown;
}

// A value with the indicator that it belongs to.
struct Placed {
  const ShownIndicator* owner;
  ShownValue* value;
};

// One of the two numbers of each row that people could subtract: the cases, or out of how many.
using Counted = std::optional<double> (*)(const Placed&);

std::optional<double> cases_in(const Placed& placed) {
  return cases_of(*placed.owner->indicator, *placed.value->row);
}
std::optional<double> people_in(const Placed& placed) {
  return number_of(*placed.value->row, "out_of");
}

// A percent that is given as a limit must not become an exact one.
void guard_limit(CountCell& cell, const Placed& placed) {
  const double people = number_of(*placed.value->row, "out_of").value_or(few_people);
  const bool is_low = placed.value->showing == Showing::below_limit;
  cell.guarded = true;
  cell.low = is_low ? 0 : std::floor(people * high_percent / 100);
  cell.high = is_low ? std::ceil(people * low_percent / 100) : people;
}

// The values of one place and year that count the same things, whichever indicators they stand in.
class LinkedTable {
 public:
  LinkedTable(std::vector<Placed> values, Counted counted) : values_(std::move(values)), counted_(counted) {
    std::vector<CountCell> cells;
    double least = 0;
    for (const Placed& placed : values_) {
      least = std::max(least, placed.owner->least);
      cell_of_.push_back(add(cells, placed));
    }
    // What nobody counted is not known to readers either.
    for (CountCell& cell : cells) cell.hidden = cell.hidden || !cell.count;
    table_ = additive_table(std::move(cells), least);
  }

  void hide() {
    hide_what_tells(table_);
    for (std::size_t index = 0; index < values_.size(); ++index) {
      const CountCell& cell = table_.cells[cell_of_[index]];
      ShownValue& value = *values_[index].value;
      // A number that is not there, as the base of a plain count, hides nothing.
      if (cell.hidden && cell.count && value.showing == Showing::value) value.showing = Showing::hidden;
    }
  }

  // Calls `tell` with each hidden value of which somebody could learn too much, or that stands open in another table.
  template <typename Tell>
  void for_each_given_away(const Tell& tell) {
    for (std::size_t index = 0; index < values_.size(); ++index)
      if (values_[index].value->showing == Showing::value) table_.cells[cell_of_[index]].hidden = false;
    const auto told = given_away(table_);
    for (std::size_t index = 0; index < values_.size(); ++index) {
      if (values_[index].value->showing != Showing::hidden) continue;
      const std::size_t cell = cell_of_[index];
      if (!table_.cells[cell].hidden || std::ranges::find(told, cell) != told.end()) tell(values_[index]);
    }
  }

 private:
  // Two rows at the same spot tell of the same people: what one of them hides, the other may not show.
  std::size_t add(std::vector<CountCell>& cells, const Placed& placed) {
    const auto [at, is_new] = at_.emplace(spot_of(*placed.value->row), cells.size());
    if (is_new) cells.push_back({.spot = at->first});
    CountCell& cell = cells[at->second];
    if (!cell.count) cell.count = counted_(placed);
    hide_own(cell, placed);
    return at->second;
  }

  void hide_own(CountCell& cell, const Placed& placed) const {
    const Showing showing = placed.value->showing;
    if (showing == Showing::value || showing == Showing::not_available) return;
    cell.hidden = true;
    if (counted_ != cases_in) {
      if (is_small_count(cell.count, placed.owner->least)) guard(cell, placed.owner->least);
    } else if (showing == Showing::hidden) {
      guard(cell, placed.owner->least);
    } else {
      guard_limit(cell, placed);
    }
  }

  std::vector<Placed> values_;
  Counted counted_;
  std::map<CellSpot, std::size_t> at_;
  std::vector<std::size_t> cell_of_;  // of each value
  AdditiveTable table_;
};

// The values that can tell of each other. What is kept back as a whole tells of nothing.
std::vector<std::vector<Placed>> linked(std::vector<ShownIndicator>& indicators) {
  std::map<std::pair<std::string, CellSpot>, std::vector<Placed>> tables;
  for (ShownIndicator& one : indicators) {
    if (one.kept_back) continue;
    const std::string things = counted_things(*one.indicator);
    for (ShownValue& value : one.values) {
      const CellSpot spot = spot_of(*value.row);
      tables[{things, {.place = spot.place, .year = spot.year}}].push_back({&one, &value});
    }
  }
  std::vector<std::vector<Placed>> values;
  for (auto& [name, placed] : tables) values.push_back(std::move(placed));
  return values;
}

}  // namespace

std::ptrdiff_t ShownIndicator::count(Showing showing) const {
  return std::ranges::count(values, showing, &ShownValue::showing);
}

double least_shown(const CoalitionRecords& records, const Record& indicator) {
  double least = number_of(indicator.fields, "hide_below").value_or(fewest_people(records));
  for (const Record* source : records_of(records, indicator.fields, "data_source"))
    least = std::max(least, number_of(source->fields, "smallest_count").value_or(0));
  return least;
}

std::optional<double> cases_of(const Record& indicator, const Fields& row) {
  const auto count = number_of(row, "count");
  return count || text_of(indicator.fields, "unit") != "count" ? count : number_of(row, "value");
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

std::vector<ShownIndicator> shown_indicators(const CoalitionRecords& records,
                                             std::span<const Record* const> indicators) {
  std::vector<ShownIndicator> shown;
  for (const Record* indicator : indicators) shown.push_back(first_look(records, *indicator));
  for (const Counted counted : {&cases_in, &people_in})
    for (auto& values : linked(shown)) LinkedTable(std::move(values), counted).hide();
  return shown;
}

std::vector<std::ptrdiff_t> numbers_given_away(const CoalitionRecords& records,
                                               std::span<const Record* const> indicators) {
  std::vector<ShownIndicator> open;
  for (const Record* indicator : indicators) {
    open.push_back({indicator, false, least_shown(records, *indicator), {}});
    for (const Fields* row : rows_of(indicator->fields, "values")) {
      const bool is_open = cases_of(*indicator, *row).has_value();
      if (is_open || has_mark(*row, "hidden"))
        open.back().values.push_back({.row = row, .showing = is_open ? Showing::value : Showing::hidden});
    }
  }
  std::vector<std::ptrdiff_t> given(indicators.size());
  for (auto& values : linked(open))
    LinkedTable(std::move(values), &cases_in).for_each_given_away([&](const Placed& placed) {
      ++given[static_cast<std::size_t>(placed.owner - open.data())];
    });
  return given;
}

}  // namespace foothold::workspace
