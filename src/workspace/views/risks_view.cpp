#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/sustaining/risk_register.hpp"
#include "workspace/view_actions/starter_routes.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/starter_form.hpp"
#include "workspace/views/sustaining_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

std::string words(const ViewRequest& view, std::string_view key) {
  return view.context.text("views.risks." + std::string(key));
}

// "5 (highest)"
std::string rating_words(const ViewRequest& view, int rating) {
  const std::string number = std::to_string(rating);
  if (rating == 1) return view.context.fill("views.risks.lowest", {{"rating", number}});
  return rating == highest_rating ? view.context.fill("views.risks.highest", {{"rating", number}}) : number;
}

// One field of the grid that the reader asked for.
struct ChosenField {
  int likelihood = 0;
  int impact = 0;

  [[nodiscard]] bool chosen() const { return likelihood > 0 && impact > 0; }
};
int rating_in(const ViewRequest& view, std::string_view name) {
  const auto number = parse_integer(view.query.find(name).value_or(""));
  return number && *number >= 1 && *number <= highest_rating ? static_cast<int>(*number) : 0;
}

// The graver, the darker; the words below the count say the same.
void write_shade(Html& html, int score) {
  constexpr int middle = 8;
  constexpr int high = 15;
  if (score < middle) return;
  html.element("span", {{"class", score < high ? "fh-heat fh-heat--partly" : "fh-heat fh-heat--yes"}}, "");
}

void write_field(html::TableRow& row, Html& html, const ViewRequest& view, int count, ChosenField field) {
  const Element cell = row.open_cell();
  write_shade(html, field.likelihood * field.impact);
  if (count == 0) {
    html.text("0");
  } else {
    const std::string address = address_in(view, "/views/risks?likelihood=" + std::to_string(field.likelihood) +
                                                     "&impact=" + std::to_string(field.impact) + "#register");
    html::link(
        html, address,
        view.context.fill(count == 1 ? "views.risks.one" : "views.risks.count", {{"count", std::to_string(count)}}));
  }
  html.element("span", {{"class", "fh-table__note"}},
               view.context.fill("views.risks.score_of", {{"score", std::to_string(field.likelihood * field.impact)}}));
}

void write_grid(Html& html, const ViewRequest& view, const std::vector<RatedRisk>& risks) {
  const html::HeadedSection section(html, Heading::h2, words(view, "grid"));
  std::vector<std::string> labels = {words(view, "grid_corner")};
  for (int impact = 1; impact <= highest_rating; ++impact)
    labels.push_back(view.context.fill("views.risks.impact_of", {{"rating", rating_words(view, impact)}}));
  std::vector<html::Column> columns;
  for (const std::string& label : labels) columns.push_back({.label = label});
  html::Table table(html, view.context, words(view, "grid_caption"), columns, {.quiet = true});
  for (int likelihood = highest_rating; likelihood >= 1; --likelihood) {
    html::TableRow row =
        table.row(view.context.fill("views.risks.likelihood_of", {{"rating", rating_words(view, likelihood)}}));
    for (int impact = 1; impact <= highest_rating; ++impact)
      write_field(row, html, view, count_rated(risks, likelihood, impact), {likelihood, impact});
  }
}

void write_review(html::TableRow& row, Html& html, const ViewRequest& view, const RatedRisk& risk) {
  const Element cell = row.open_cell();
  const std::string day = text_of(risk.record->fields, "review_date");
  if (day.empty()) return html::missing(html, words(view, "no_review"));
  html.text(date_words(view.context, day));
  if (risk.review_overdue) {
    html.text(" ");
    html::tag(html, words(view, "review_overdue"));
  }
}

void write_risk(html::Table& table, Html& html, const ViewRequest& view, const RatedRisk& risk) {
  const Record& record = *risk.record;
  html::TableRow row = table.row(title_of(view, record), address_in(view, "/records/" + record.id));
  row.cell(risk.score() ? std::to_string(*risk.score()) : words(view, "not_rated"))
      .cell(risk.likelihood ? std::to_string(*risk.likelihood) : std::string())
      .cell(risk.impact ? std::to_string(*risk.impact) : std::string())
      .cell(choice_words(view, record, "state"));
  {
    const Element cell = row.open_cell();
    const auto owners = records_of(view.records, record.fields, "owner");
    owners.empty() ? html::missing(html, words(view, "no_owner")) : write_record_links(html, view, owners);
  }
  write_review(row, html, view, risk);
}

void write_register(Html& html, const ViewRequest& view, const std::vector<RatedRisk>& risks) {
  const ChosenField field{rating_in(view, "likelihood"), rating_in(view, "impact")};
  const html::HeadedSection section(html, Heading::h2, words(view, "register"), "register");
  if (field.chosen()) {
    const Element line = html.open("p");
    html.text(view.context.fill("views.risks.chosen", {{"likelihood", std::to_string(field.likelihood)},
                                                       {"impact", std::to_string(field.impact)}}) +
              " ");
    html::link(html, address_in(view, "/views/risks"), words(view, "show_all"));
  }
  html::Table table(html, view.context, words(view, "register"),
                    {{.label = words(view, "risk")},
                     {.label = words(view, "score"), .numeric = true},
                     {.label = words(view, "likelihood"), .numeric = true},
                     {.label = words(view, "impact"), .numeric = true},
                     {.label = words(view, "state")},
                     {.label = words(view, "owner")},
                     {.label = words(view, "review")}},
                    {.quiet = true});
  for (const RatedRisk& risk : risks) {
    const bool fits = !risk.past && risk.likelihood == field.likelihood && risk.impact == field.impact;
    if (fits || !field.chosen()) write_risk(table, html, view, risk);
  }
}

// Nothing yet: the way to a first list, and for the others why they see none.
void write_beginning(Html& html, const ViewRequest& view) {
  if (!may_start_risks(view.participant)) return html::notice(html, words(view, "not_for_you"));
  html::nothing_yet(html, Heading::h2, words(view, "none"), words(view, "none_text"));
  const Element actions = html.open("div", {{"class", "fh-actions fh-no-print"}});
  write_starter_form(html, view.context, view.participant, view.records.toolkit(), "risk", view.all.of("risk").size());
  write_begin_link(html, view, "risk", words(view, "begin"));
}

}  // namespace

void write_risks(Html& html, const ViewRequest& view) {
  const auto risks = risk_register(view.records);
  if (risks.empty()) return write_beginning(html, view);
  write_grid(html, view, risks);
  write_register(html, view, risks);
  write_begin_link(html, view, "risk", words(view, "begin"));
}

}  // namespace foothold::workspace
