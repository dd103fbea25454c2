#include "workspace/suppression/shown_values.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "workspace/suppression/complements.hpp"
#include "workspace/suppression/disclosure_audit.hpp"

namespace foothold::workspace {
namespace {

bool is_limit(Showing showing) {
  return showing == Showing::below_limit || showing == Showing::above_limit;
}

// Which counts are meant by a limit. None and all of few people are hidden instead, as readers know. Where a survey
// weighs its answers the percent is not that of the count, which stays possible even so.
CountRange meant_by(Showing limit, double cases, double people) {
  CountRange meant{std::floor(people * high_percent / 100) + 1, people - 1};
  if (limit == Showing::below_limit) meant = {1, std::ceil(people * low_percent / 100) - 1};
  return {std::min(meant.low, cases), std::max(meant.high, cases)};
}

// A limit, unless it means one count alone.
Showing limit_of_percent(const Fields& row, double cases) {
  const bool is_low = number_of(row, "value").value_or(0) < low_percent;
  const Showing limit = is_low ? Showing::below_limit : Showing::above_limit;
  const CountRange meant = meant_by(limit, cases, number_of(row, "out_of").value_or(0));
  return meant.low < meant.high ? limit : Showing::hidden;
}

// What a row shows as long as nothing can be worked out of it.
Showing showing_of(const CoalitionRecords& records, const Record& indicator, const Fields& row, double least) {
  if (has_text(row, "marks", "hidden")) return Showing::hidden;
  if (!is_answered(row, "value")) return Showing::not_available;
  const auto cases = cases_of(indicator, row);
  const bool on_too_few = is_rate(indicator) && number_of(row, "out_of").value_or(0) < smallest_base(records);
  if (!cases || is_small_count(cases, least) || tells_of_everyone(indicator, row) || on_too_few) return Showing::hidden;
  return is_extreme_percent(indicator, row) ? limit_of_percent(row, *cases) : Showing::value;
}

// What is said beside a value would tell of a hidden one how small it is.
void show_as(ShownValue& value, Showing showing) {
  value.showing = showing;
  const bool is_told = showing == Showing::value || is_limit(showing);
  value.small = value.small && is_told;
  value.unsteady = value.unsteady && showing == Showing::value;
}

bool is_kept_back(const CoalitionRecords& records, const Record& indicator) {
  return std::ranges::any_of(records_of(records, indicator.fields, "data_source"),
                             [](const Record* source) { return text_of(source->fields, "may_publish") == "no"; });
}

ShownIndicator first_look(const CoalitionRecords& records, const Record& indicator) {
  ShownIndicator shown{&indicator, is_kept_back(records, indicator), least_shown(records, indicator), {}};
  for (const Fields* row : rows_of(indicator.fields, "values")) {
    ShownValue value{.row = row,
                     .small = number_of(*row, "out_of").value_or(few_people) < few_people,
                     .unsteady = is_unsteady(indicator, *row)};
    show_as(value, shown.kept_back ? Showing::hidden : showing_of(records, indicator, *row, shown.least));
    shown.values.push_back(value);
  }
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

// A percent that is given as a limit must not become a narrower one.
void guard_limit(CountCell& cell, const Placed& placed) {
  cell.told = meant_by(placed.value->showing, cell.count.value_or(0), people_in(placed).value_or(0));
  cell.guarded = true;
  cell.low = cell.told->low;
  cell.high = cell.told->high;
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
      const bool is_kept = cell.hidden && cell.count && (!cell.told || value.showing == Showing::value);
      if (is_kept && value.showing != Showing::not_available) show_as(value, Showing::hidden);
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
    CellSpot spot = spot_of(*placed.value->row);
    spot.place.clear();  // one and the same in all rows, though some leave it out
    const auto [at, is_new] = at_.emplace(std::move(spot), cells.size());
    if (is_new) cells.push_back({.spot = at->first});
    CountCell& cell = cells[at->second];
    if (!cell.count) cell.count = counted_(placed);
    hide_own(cell, placed);
    return at->second;
  }

  void hide_own(CountCell& cell, const Placed& placed) const {
    const Showing showing = placed.value->showing;
    if (showing == Showing::hidden) return hide_whole(cell, placed.owner->least);
    // Beside a limit stands out of how many, and only its cases are kept. A cell that another row hides stays hidden.
    if (!is_limit(showing) || counted_ != cases_in || cell.hidden) return;
    cell.hidden = true;
    guard_limit(cell, placed);
  }

  void hide_whole(CountCell& cell, double least) const {
    cell.hidden = true;
    cell.told.reset();
    if (counted_ == cases_in || is_small_count(cell.count, least)) guard(cell, least);
  }

  std::vector<Placed> values_;
  Counted counted_;
  std::map<CellSpot, std::size_t> at_;
  std::vector<std::size_t> cell_of_;  // of each value
  AdditiveTable table_;
};

// The values that count the same things, by place and year.
using ByPlaceAndYear = std::map<std::string, std::map<std::string, std::vector<Placed>>>;

// Rows that leave their place out are about the only one that others name.
void put_into_the_only_place(ByPlaceAndYear& by_place) {
  constexpr std::size_t without_and_one = 2;
  if (by_place.size() != without_and_one || !by_place.begin()->first.empty()) return;
  for (auto& [year, values] : by_place.begin()->second)
    for (const Placed& placed : values) by_place.rbegin()->second[year].push_back(placed);
  by_place.erase(by_place.begin());
}

// The values that can tell of each other. What is kept back as a whole tells of nothing.
std::vector<std::vector<Placed>> linked(std::vector<ShownIndicator>& indicators) {
  std::map<std::string, ByPlaceAndYear> by_things;
  for (ShownIndicator& one : indicators) {
    if (one.kept_back) continue;
    ByPlaceAndYear& by_place = by_things[counted_things(*one.indicator)];
    for (ShownValue& value : one.values) {
      const CellSpot spot = spot_of(*value.row);
      by_place[spot.place][spot.year].push_back({&one, &value});
    }
  }
  std::vector<std::vector<Placed>> tables;
  for (auto& [things, by_place] : by_things) {
    put_into_the_only_place(by_place);
    for (auto& [place, by_year] : by_place)
      for (auto& [year, values] : by_year) tables.push_back(std::move(values));
  }
  return tables;
}

}  // namespace

std::ptrdiff_t ShownIndicator::count(Showing showing) const {
  return std::ranges::count(values, showing, &ShownValue::showing);
}

bool may_be_published(const CoalitionRecords& records, const Record& indicator) {
  const auto sources = records_of(records, indicator.fields, "data_source");
  return !sources.empty() &&
         std::ranges::all_of(sources, [](const Record* source) { return says_yes(source->fields, "may_publish"); });
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
      if (is_open || has_text(*row, "marks", "hidden"))
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
