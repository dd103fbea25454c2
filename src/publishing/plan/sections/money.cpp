#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/money_sums.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/sustaining/funding_map.hpp"
#include "workspace/view_parts/amounts.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::MoneySums;
using workspace::Record;
using Records = std::vector<const Record*>;

// What something costs, and which part of it has a payer. All parts have the same units, also where they are zero, so
// that each is written in its own currency.
struct Costs {
  MoneySums cost;
  MoneySums secured;
  MoneySums promised;
  MoneySums open;

  void add(const Costs& other) {
    const auto add_to = [](MoneySums& sums, const MoneySums& more) {
      for (const auto& [unit, amount] : more) sums[unit] += amount;
    };
    add_to(cost, other.cost);
    add_to(secured, other.secured);
    add_to(promised, other.promised);
    add_to(open, other.open);
  }
  // Whether it is one sum: other currencies, and prices of other years, are not added.
  [[nodiscard]] bool is_one_sum() const { return cost.size() == 1; }
};
using CostsByYear = std::map<int, Costs>;
constexpr int no_year = 0;

std::string state_words(const PlanSource& plan, std::string_view state) {
  return workspace::choice_words(plan.view, "funding-source", "state", state);
}

Costs costs_of_line(const PlanSource& plan, const Fields& line) {
  Costs costs;
  const auto amount = workspace::amount_of(line, "amount");
  if (!amount) return costs;
  const workspace::MoneyUnit unit = workspace::money_unit_of(line, "amount");
  const auto paid = [&](std::string_view state) {
    const auto sources = workspace::records_of(plan.records(), line, "source");
    return std::ranges::any_of(
               sources, [&](const Record* source) { return workspace::text_of(source->fields, "state") == state; })
               ? *amount
               : 0.0;
  };
  costs.cost[unit] = *amount;
  costs.secured[unit] = paid("secured");
  costs.promised[unit] = paid("promised");
  costs.open[unit] = *amount - costs.secured[unit] - costs.promised[unit];
  return costs;
}

// Of all budgets of the action; lines without an amount add nothing.
CostsByYear costs_by_year(const PlanSource& plan, const Record& action) {
  CostsByYear years;
  for (const Record* budget : plan.records().of("action-budget")) {
    if (!workspace::refers_to(budget->fields, "action", action)) continue;
    for (const Fields* line : workspace::rows_of(budget->fields, "lines")) {
      const Costs costs = costs_of_line(plan, *line);
      if (costs.cost.empty()) continue;
      years[static_cast<int>(workspace::number_of(*line, "year").value_or(no_year))].add(costs);
    }
  }
  return years;
}

void write_costs(html::Table& table, const PlanSource& plan, const std::string& label, const Costs& costs) {
  table.row(label)
      .cell(workspace::sums_words(plan.view, costs.cost))
      .cell(workspace::sums_words(plan.view, costs.secured))
      .cell(workspace::sums_words(plan.view, costs.promised))
      .cell(workspace::sums_words(plan.view, costs.open));
}

void write_action_costs(html::Table& table, const PlanSource& plan, const Record& action, const CostsByYear& years,
                        Costs& all) {
  table.group(action.title);
  Costs whole;
  for (const auto& [year, costs] : years) {
    write_costs(table, plan, year == no_year ? plan_words(plan, "money.no_year") : std::to_string(year), costs);
    whole.add(costs);
  }
  if (years.size() > 1 && whole.is_one_sum()) write_costs(table, plan, plan_words(plan, "money.in_all"), whole);
  all.add(whole);
}

void write_cost_table(Html& html, const PlanSource& plan) {
  std::vector<std::pair<const Record*, CostsByYear>> budgets;
  for (const Record* action : actions_of(plan))
    if (CostsByYear years = costs_by_year(plan, *action); !years.empty()) budgets.emplace_back(action, years);
  if (budgets.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "money.costs"));
  html::Table table(html, plan.context(), plan_words(plan, "money.costs"),
                    {{plan_words(plan, "money.year")},
                     {plan_words(plan, "money.cost"), true},
                     {state_words(plan, "secured"), true},
                     {state_words(plan, "promised"), true},
                     {plan_words(plan, "money.open"), true}},
                    {.quiet = true});
  Costs all;
  for (const auto& [action, years] : budgets) write_action_costs(table, plan, *action, years, all);
  if (budgets.size() < 2 || !all.is_one_sum()) return;
  table.group(plan_words(plan, "money.together"));
  write_costs(table, plan, plan_words(plan, "money.in_all"), all);
}

// Actions without a budget by years: what they may cost, or that nobody has worked it out.
void write_without_budget(Html& html, const PlanSource& plan) {
  std::vector<std::string> estimates;
  std::vector<std::string> not_costed;
  for (const Record* action : actions_of(plan)) {
    MoneySums cost;
    workspace::add_money(cost, action->fields, "cost");
    if (!costs_by_year(plan, *action).empty()) continue;
    if (cost.empty() || workspace::text_of(action->fields, "cost_status") == "not-costed")
      not_costed.push_back(action->title);
    else
      estimates.push_back(plan_words(plan, "money.estimate",
                                     {{"action", action->title}, {"cost", workspace::sums_words(plan.view, cost)}}));
  }
  for (const Record* budget : plan.records().of("action-budget"))
    if (const std::string text = workspace::text_of(budget->fields, "not_costed"); !text.empty())
      not_costed.push_back(plan_words(plan, "money.part", {{"budget", budget->title}, {"text", text}}));
  if (!estimates.empty()) html::heading(html, Heading::h3, plan_words(plan, "money.estimates"));
  write_list(html, estimates);
  if (!not_costed.empty()) html::heading(html, Heading::h3, plan_words(plan, "money.not_costed"));
  write_list(html, not_costed);
}

// What is only an idea, and what was refused, is nobody's money.
Records told_sources(const PlanSource& plan) {
  Records sources = plan.records().of("funding-source");
  std::erase_if(sources, [](const Record* source) {
    return !workspace::is_one_of(source->fields, "state", {"asked", "promised", "secured", "ended"});
  });
  return sources;
}

void write_sources_of_money(Html& html, const PlanSource& plan) {
  const Records sources = told_sources(plan);
  if (sources.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "money.sources"));
  html::Table table(html, plan.context(), plan_words(plan, "money.sources"),
                    {{plan_words(plan, "money.source")},
                     {plan_words(plan, "money.funder")},
                     {plan_words(plan, "money.kind")},
                     {plan_words(plan, "money.amount"), true},
                     {plan_words(plan, "money.state")},
                     {plan_words(plan, "money.until")}},
                    {.quiet = true});
  for (const Record* source : sources) {
    MoneySums amount;
    workspace::add_money(amount, source->fields, "amount");
    const std::string end = workspace::period_to(source->fields, "period");
    table.row(source->title)
        .cell(names_of(plan, *source, "funder"))
        .cell(choice_of(plan, *source, "kind"))
        .cell(amount.empty() ? std::string() : workspace::sums_words(plan.view, amount))
        .cell(choice_of(plan, *source, "state"))
        .cell(end.empty() ? end : workspace::date_words(plan.context(), end));
  }
}

// The map adds up dollars of whatever year, which a plan does not.
bool have_one_unit(const PlanSource& plan) {
  MoneySums units;
  for (const Record* source : told_sources(plan)) workspace::add_money(units, source->fields, "amount");
  return units.size() == 1 && units.begin()->first.currency == workspace::MoneyUnit().currency;
}

void write_years(Html& html, const PlanSource& plan, const workspace::FundingMap& map) {
  const int this_year = workspace::year_of(plan.records().today()).value_or(0);
  std::vector<workspace::FundingYear> years = map.years;
  std::erase_if(years, [&](const workspace::FundingYear& year) { return year.year < this_year; });
  if (years.empty() || !have_one_unit(plan)) return;
  html::Table table(html, plan.context(), plan_words(plan, "money.years"),
                    {{plan_words(plan, "money.year")},
                     {state_words(plan, "secured"), true},
                     {state_words(plan, "promised"), true},
                     {state_words(plan, "asked"), true}});
  for (const workspace::FundingYear& year : years)
    table.row(std::to_string(year.year))
        .cell(workspace::dollar_words(plan.view, year.secured),
              year.cliff ? plan_words(plan, "money.cliff") : std::string())
        .cell(workspace::dollar_words(plan.view, year.promised))
        .cell(workspace::dollar_words(plan.view, year.asked));
}

// What takes more from a source than it has would look paid for, and is not.
void write_overdrawn(Html& html, const PlanSource& plan, const workspace::FundingMap& map) {
  std::vector<std::string> names;
  for (const workspace::OverdrawnSource& one : map.overdrawn) names.push_back(one.source->title);
  if (!names.empty()) html::paragraph(html, plan_words(plan, "money.overdrawn", {{"sources", join(names, "; ")}}));
}

void write_what_ends(Html& html, const PlanSource& plan) {
  const workspace::FundingMap map = workspace::funding_map(plan.records());
  write_years(html, plan, map);
  write_overdrawn(html, plan, map);
  if (map.ending.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "money.ends"));
  std::vector<std::string> lines;
  for (const workspace::EndingSource& one : map.ending)
    lines.push_back(
        plan_words(plan, one.has_renewal ? "money.ends_with_plan" : "money.ends_without_plan",
                   {{"source", one.source->title}, {"when", workspace::date_words(plan.context(), one.on)}}));
  write_list(html, lines);
}

}  // namespace

void write_money(Html& html, const PlanSource& plan) {
  if (plan.records().of("funding-source").empty() && plan.records().of("action-budget").empty()) return;
  write_cost_table(html, plan);
  write_without_budget(html, plan);
  write_sources_of_money(html, plan);
  write_what_ends(html, plan);
}

}  // namespace foothold::publishing
