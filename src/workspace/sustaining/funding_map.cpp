#include "workspace/sustaining/funding_map.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/answers/money_sums.hpp"

namespace foothold::workspace {
namespace {

constexpr double cliff_share = 0.7;
constexpr int months_of_a_year = 12;
// Years farther from today say nothing that people plan with, and may be slips of the pen.
constexpr int years_back = 5;
constexpr int years_ahead = 15;

// Months since the year 0; nothing when the text does not begin as a day.
std::optional<int> month_of(const std::string& day) {
  const auto year = parse_integer(day.substr(0, 4));
  const auto month = day.size() < 7 ? std::nullopt : parse_integer(day.substr(5, 2));
  if (!year || !month) return std::nullopt;
  return static_cast<int>(*year) * months_of_a_year + static_cast<int>(*month) - 1;
}

struct Months {
  int first = 0;
  int last = 0;
};
// With one day alone, all of the money counts in its month.
std::optional<Months> months_of(const Record& source) {
  const auto from = month_of(period_from(source.fields, "period"));
  const auto to = month_of(period_to(source.fields, "period"));
  if (!from && !to) return std::nullopt;
  const Months months{from.value_or(to.value_or(0)), to.value_or(from.value_or(0))};
  return months.last < months.first ? std::nullopt : std::optional(months);
}

// Which sum of a year a source belongs to; null when it belongs to none.
double FundingYear::* sum_for(const Record& source) {
  if (is_one_of(source.fields, "state", {"secured", "ended"})) return &FundingYear::secured;
  if (text_of(source.fields, "state") == "promised") return &FundingYear::promised;
  return text_of(source.fields, "state") == "asked" ? &FundingYear::asked : nullptr;
}

class FundingReading {
 public:
  explicit FundingReading(const CoalitionRecords& records)
      : records_(records), this_year_(month_of(records.today()).value_or(0) / months_of_a_year) {}

  FundingMap read() {
    for (const Record* source : records_.of("funding-source")) add_source(*source);
    for (const Record* budget : records_.of("action-budget")) add_budget(*budget);
    finish_years();
    finish_actions();
    map_.funders = funder_shares(records_).funders;
    return std::move(map_);
  }

 private:
  void add_source(const Record& source) {
    if (!in_dollars(source.fields, "amount")) return map_.other_currency.push_back(&source);
    if (double FundingYear::* const sum = sum_for(source)) spread(source, sum);
    if (is_one_of(source.fields, "state", {"secured", "promised"})) add_ending(source);
  }

  void spread(const Record& source, double FundingYear::* sum) {
    const auto months = months_of(source);
    if (!months) return map_.without_period.push_back(&source);
    const double monthly = dollars_in(source.fields, "amount") / (months->last - months->first + 1);
    const int first = std::max(months->first, (this_year_ - years_back) * months_of_a_year);
    const int last = std::min(months->last, (this_year_ + years_ahead + 1) * months_of_a_year - 1);
    for (int month = first; month <= last; ++month) {
      FundingYear& year = years_[month / months_of_a_year];
      year.*sum += monthly;
    }
  }

  void add_ending(const Record& source) {
    const std::string end = period_to(source.fields, "period");
    if (end < records_.today() || end > day_after(records_.today(), days_of_a_year)) return;
    map_.ending.push_back({&source, end, is_answered(source.fields, "renewal")});
  }

  void add_budget(const Record& budget) {
    const auto actions = records_of(records_, budget.fields, "action");
    const Record* action = actions.empty() ? nullptr : actions.front();
    const auto at = std::ranges::find(map_.actions, action, &ActionFunding::action);
    ActionFunding& funding =
        at == map_.actions.end() ? map_.actions.emplace_back(ActionFunding{.action = action}) : *at;
    for (const Fields* line : rows_of(budget.fields, "lines")) add_line(funding, *line);
    if (any_row(budget.fields, "lines", [](const Fields& line) { return !in_dollars(line, "amount"); }))
      map_.other_currency.push_back(&budget);
  }

  void add_line(ActionFunding& funding, const Fields& line) {
    const double amount = dollars_in(line, "amount");
    funding.cost += amount;
    map_.resident_led.whole += amount;
    if (says_yes(line, "resident_led")) map_.resident_led.part += amount;
    for (const Record* source : records_of(records_, line, "source")) {
      planned_[source] += amount;
      if (text_of(source->fields, "state") == "secured") funding.secured += amount;
      if (text_of(source->fields, "state") == "promised") funding.promised += amount;
    }
  }

  // Every year from the first with money to the one after the last, which shows where it ends.
  void finish_years() {
    if (years_.empty()) return;
    const int last = std::min(years_.rbegin()->first + 1, this_year_ + years_ahead);
    for (int year = years_.begin()->first; year <= last; ++year) {
      FundingYear one = years_[year];
      one.year = year;
      const double before = map_.years.empty() ? 0 : map_.years.back().secured;
      one.cliff = year >= this_year_ && before > 0 && one.secured < cliff_share * before;
      map_.years.push_back(one);
    }
  }

  void finish_actions() {
    std::ranges::stable_sort(map_.ending, {}, &EndingSource::on);
    std::ranges::stable_sort(map_.actions, std::greater(), &ActionFunding::gap);
    for (const Record* source : records_.of("funding-source")) {
      if (!in_dollars(source->fields, "amount")) continue;
      const double amount = dollars_in(source->fields, "amount");
      if (const auto at = planned_.find(source); at != planned_.end() && at->second > amount)
        map_.overdrawn.push_back({source, amount, at->second});
    }
  }

  const CoalitionRecords& records_;
  const int this_year_;
  FundingMap map_;
  std::map<int, FundingYear> years_;
  std::map<const Record*, double> planned_;  // how much the budgets take of a source
};

}  // namespace

FundingMap funding_map(const CoalitionRecords& records) {
  return FundingReading(records).read();
}

}  // namespace foothold::workspace
