#include <algorithm>

#include "html/charts.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/sustaining/funding_map.hpp"
#include "workspace/view_parts/amounts.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/sustaining_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

// Above it, the work leans on one funder.
constexpr double half = 0.5;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.funding." + std::string(key));
}

void write_chart(Html& html, const ViewRequest& view, const std::vector<FundingYear>& years) {
  html::ColumnChart chart{.description = words(view, "chart"),
                          .kinds = {words(view, "secured"), words(view, "promised"), words(view, "asked")},
                          .columns = {},
                          .format = [&view](double amount) { return dollar_words(view, amount); }};
  for (const FundingYear& year : years)
    chart.columns.push_back({std::to_string(year.year), {year.secured, year.promised, year.asked}});
  html::column_chart(html, chart);
}

void write_years(Html& html, const ViewRequest& view, const std::vector<FundingYear>& years) {
  if (years.empty()) return;
  const html::HeadedSection section(html, Heading::h2, words(view, "years"));
  write_chart(html, view, years);
  if (std::ranges::any_of(years, &FundingYear::cliff)) html::paragraph(html, words(view, "cliff_text"));
  html::Table table(html, view.context, words(view, "years"),
                    {{.label = words(view, "year")},
                     {.label = words(view, "secured"), .numeric = true},
                     {.label = words(view, "promised"), .numeric = true},
                     {.label = words(view, "asked"), .numeric = true},
                     {.label = words(view, "mark")}},
                    {.quiet = true});
  for (const FundingYear& year : years) {
    html::TableRow row = table.row(std::to_string(year.year));
    row.cell(dollar_words(view, year.secured))
        .cell(dollar_words(view, year.promised))
        .cell(dollar_words(view, year.asked));
    const Element cell = row.open_cell();
    if (year.cliff) html::tag(html, words(view, "cliff"));
  }
}

void write_ending(Html& html, const ViewRequest& view, const std::vector<EndingSource>& ending) {
  if (ending.empty()) return;
  const html::HeadedSection section(
      html, Heading::h2, view.context.fill("views.funding.ending", {{"count", std::to_string(ending.size())}}));
  html::Table table(html, view.context, words(view, "ending_caption"),
                    {{.label = words(view, "source")}, {.label = words(view, "ends")}, {.label = words(view, "after")}},
                    {.quiet = true});
  for (const EndingSource& one : ending) {
    html::TableRow row = table.row(title_of(view, *one.source), address_in(view, "/records/" + one.source->id));
    row.cell(date_words(view.context, one.on));
    const Element cell = row.open_cell();
    one.has_renewal ? static_cast<void>(html.text(words(view, "has_renewal")))
                    : html::tag(html, words(view, "no_renewal"));
  }
}

void write_funders(Html& html, const ViewRequest& view, const std::vector<FunderShare>& funders) {
  if (funders.empty()) return;
  const html::HeadedSection section(html, Heading::h2, words(view, "funders"));
  if (funders.front().share > half)
    html::alert(html, html::AlertKind::warning,
                view.context.fill("views.funding.one_funder", {{"funder", title_of(view, *funders.front().funder)},
                                                               {"share", share_words(funders.front().share)}}),
                words(view, "one_funder_text"));
  html::Table table(html, view.context, words(view, "funders"),
                    {{.label = words(view, "funder")},
                     {.label = words(view, "amount"), .numeric = true},
                     {.label = words(view, "share"), .numeric = true}},
                    {.quiet = true});
  for (const FunderShare& one : funders)
    table.row(title_of(view, *one.funder), address_in(view, "/records/" + one.funder->id))
        .cell(dollar_words(view, one.amount))
        .cell(share_words(one.share));
}

void write_actions(Html& html, const ViewRequest& view, const FundingMap& map) {
  const html::HeadedSection section(html, Heading::h2, words(view, "actions"));
  if (map.actions.empty()) {
    html::paragraph(html, words(view, "no_budget"));
    return write_begin_link(html, view, "action-budget", words(view, "begin_budget"));
  }
  if (map.resident_led.whole > 0)
    html::paragraph(html, view.context.fill("views.funding.resident_led",
                                            {{"share", share_words(map.resident_led.part / map.resident_led.whole)},
                                             {"part", dollar_words(view, map.resident_led.part)},
                                             {"whole", dollar_words(view, map.resident_led.whole)}}));
  html::Table table(html, view.context, words(view, "actions"),
                    {{.label = words(view, "action")},
                     {.label = words(view, "cost"), .numeric = true},
                     {.label = words(view, "secured"), .numeric = true},
                     {.label = words(view, "promised"), .numeric = true},
                     {.label = words(view, "gap"), .numeric = true}},
                    {.quiet = true});
  for (const ActionFunding& one : map.actions)
    table
        .row(one.action == nullptr ? words(view, "no_action") : title_of(view, *one.action),
             one.action == nullptr ? std::string() : address_in(view, "/records/" + one.action->id))
        .cell(dollar_words(view, one.cost))
        .cell(dollar_words(view, one.secured))
        .cell(dollar_words(view, one.promised))
        .cell(dollar_words(view, one.gap()));
}

void write_overdrawn(Html& html, const ViewRequest& view, const std::vector<OverdrawnSource>& overdrawn) {
  if (overdrawn.empty()) return;
  const html::HeadedSection section(html, Heading::h2, words(view, "overdrawn"));
  html::Table table(html, view.context, words(view, "overdrawn"),
                    {{.label = words(view, "source")},
                     {.label = words(view, "amount"), .numeric = true},
                     {.label = words(view, "planned"), .numeric = true}},
                    {.quiet = true});
  for (const OverdrawnSource& one : overdrawn)
    table.row(title_of(view, *one.source), address_in(view, "/records/" + one.source->id))
        .cell(dollar_words(view, one.amount))
        .cell(dollar_words(view, one.planned));
}

// What the sums above do not hold.
void write_left_out(Html& html, const ViewRequest& view, std::string_view key,
                    const std::vector<const Record*>& sources) {
  if (sources.empty()) return;
  const Element line = html.open("p");
  html.text(words(view, key) + " ");
  write_record_links(html, view, sources);
}

}  // namespace

void write_funding(Html& html, const ViewRequest& view) {
  if (view.records.of("funding-source").empty() && view.records.of("action-budget").empty()) {
    html::nothing_yet(html, Heading::h2, words(view, "none"), words(view, "none_text"));
    return write_begin_link(html, view, "funding-source", words(view, "begin"));
  }
  const FundingMap map = funding_map(view.records);
  write_years(html, view, map.years);
  write_left_out(html, view, "without_period", map.without_period);
  write_left_out(html, view, "other_currency", map.other_currency);
  write_ending(html, view, map.ending);
  write_funders(html, view, map.funders);
  write_actions(html, view, map);
  write_overdrawn(html, view, map.overdrawn);
}

}  // namespace foothold::workspace
