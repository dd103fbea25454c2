#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/scoring/priority_sections.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

constexpr int too_far_apart = 2;  // places: from here on the sheet has to say why

std::vector<std::string> options_at(const ShownScoring& shown, int place) {
  std::vector<std::string> names;
  for (std::size_t option = 0; option < shown.result.standings.size(); ++option)
    if (shown.result.standings[option].place == place) names.push_back(shown.option(option));
  return names;
}

// Who is first, as far as somebody is.
void write_leaders(Html& html, const ShownScoring& shown) {
  const html::PageContext& context = shown.view.context;
  const auto first = options_at(shown, 1);
  if (first.size() == 1) html::paragraph(html, context.fill("views.priorities.first", {{"option", first.front()}}));
  if (first.size() > 1)
    html::paragraph(html, context.fill("views.priorities.first_tied", {{"options", join(first, "; ")}}));
  std::vector<std::string> names;
  for (const std::size_t option : first_options(shown.result.standings, shown.scoring.to_choose))
    names.push_back(shown.option(option));
  const std::string count = std::to_string(shown.scoring.to_choose);
  if (names.empty()) return html::paragraph(html, context.fill("views.priorities.chosen_unknown", {{"count", count}}));
  html::paragraph(html,
                  context.fill(shown.scoring.choice_is_made ? "views.priorities.chosen" : "views.priorities.would",
                               {{"count", count}, {"options", join(names, "; ")}}));
}

std::string outcome_words(const ShownScoring& shown, std::size_t option) {
  for (const Fields* row : rows_of(shown.sheet.fields, "results"))
    if (fold_for_search(text_of(*row, "option")) == fold_for_search(shown.option(option)))
      return choice_words(shown.view, scored_type, "results.outcome", text_of(*row, "outcome"));
  return {};
}

void write_table(Html& html, const ShownScoring& shown) {
  const std::string& title = shown.words("result");
  const SeatResult* residents = shown.result.residents();
  std::vector<html::Column> columns = {
      {shown.words("option")}, {shown.words("place"), true}, {shown.words("total"), true}};
  if (residents != nullptr) {
    columns.push_back({shown.words("resident_place"), true});
    columns.push_back({shown.words("resident_total"), true});
  }
  columns.push_back({shown.words("outcome")});
  html::Table table(html, shown.view.context, title, columns, {.sortable = true, .quiet = true});
  for (std::size_t option = 0; option < shown.scoring.options.size(); ++option) {
    html::TableRow row = table.row(shown.option(option));
    row.cell(shown.place(shown.result.standings[option])).cell(shown.total(shown.result.standings[option]));
    if (residents != nullptr)
      row.cell(shown.place(residents->standings[option])).cell(shown.total(residents->standings[option]));
    row.cell(outcome_words(shown, option));
  }
}

void write_apart(Html& html, const ShownScoring& shown) {
  const SeatResult* residents = shown.result.residents();
  if (residents == nullptr) return html::paragraph(html, shown.words("residents_unknown"));
  std::vector<std::string> lines;
  for (std::size_t option = 0; option < shown.scoring.options.size(); ++option)
    if (shown.result.places_apart(option) >= too_far_apart)
      lines.push_back(shown.view.context.fill("views.priorities.apart_line",
                                              {{"option", shown.option(option)},
                                               {"place", std::to_string(shown.result.standings[option].place)},
                                               {"residents", std::to_string(residents->standings[option].place)}}));
  if (lines.empty()) return html::paragraph(html, shown.words("not_apart"));
  html::paragraph(html, shown.words("apart"));
  {
    const Element list = html.open("ul", {{"class", "usa-list"}});
    for (const std::string& line : lines) html.element("li", {}, line);
  }
  const std::string reason = text_of(shown.sheet.fields, "difference_reason");
  if (!reason.empty())
    return html::paragraph(html, shown.view.context.fill("views.priorities.reason", {{"reason", reason}}));
  html::paragraph(html, shown.words("no_reason"));
  if (may_write(shown.view.participant, shown.sheet))
    html::link(html, address_in(shown.view, "/records/" + shown.sheet.id + "/edit"), shown.words("write_reason"));
}

std::string seat_words(const ShownScoring& shown, const SeatResult& seat) {
  return seat.seat.empty() ? shown.words("seat_unknown")
                           : choice_words(shown.view, scored_type, "scores.seat_type", seat.seat);
}

// Why a kind of seat has no result: too few people, or enough, but the few others could be worked out from them.
std::string hidden_words(const ShownScoring& shown, const SeatResult& seat) {
  return seat.voters < shown.enough
             ? shown.view.context.fill("views.reach.few", {{"minimum", std::to_string(shown.enough)}})
             : shown.view.context.text("views.reach.hidden");
}

}  // namespace

const std::string& ShownScoring::words(std::string_view key) const {
  return view.context.text("views.priorities." + std::string(key));
}

std::string ShownScoring::criterion(std::size_t index) const {
  return view.context.say(scoring.criteria[index].label);
}

std::string ShownScoring::total(const Standing& standing) const {
  if (!standing.total) return {};
  return grouped_number(*standing.total, scoring.method == ScoringMethod::weighted ? 2 : 0);
}

std::string ShownScoring::place(const Standing& standing) const {
  if (standing.place == 0) return words("cannot_tell");
  const std::string number = std::to_string(standing.place);
  return standing.tied ? view.context.fill("views.priorities.tied", {{"place", number}}) : number;
}

void write_scoring_result(Html& html, const ShownScoring& shown) {
  const html::HeadedSection section(html, Heading::h3, shown.words("result"), "result");
  html::paragraph(html,
                  shown.view.context.fill("views.priorities.voters", {{"count", std::to_string(shown.result.voters)}}));
  write_leaders(html, shown);
  write_table(html, shown);
  write_apart(html, shown);
}

void write_seat_results(Html& html, const ShownScoring& shown) {
  const std::string& title = shown.words("by_seat");
  const html::HeadedSection section(html, Heading::h3, title);
  html::paragraph(
      html, shown.view.context.fill("views.priorities.by_seat_text", {{"minimum", std::to_string(shown.enough)}}));
  std::vector<html::Column> columns = {{shown.words("seat")}, {shown.words("people"), true}};
  for (const ScoredOption& option : shown.scoring.options) columns.push_back({option.name, true});
  html::Table table(html, shown.view.context, title, columns, {.quiet = true});
  for (const SeatResult& seat : shown.result.seats) {
    html::TableRow row = table.row(seat_words(shown, seat));
    row.cell(seat.shown ? std::to_string(seat.voters) : hidden_words(shown, seat));
    for (std::size_t option = 0; option < shown.scoring.options.size(); ++option) {
      if (seat.shown)
        row.cell(shown.total(seat.standings[option]), shown.place(seat.standings[option]));
      else
        row.cell(shown.view.context.text("views.reach.hidden"));
    }
  }
}

void write_scoring_faults(Html& html, const ShownScoring& shown) {
  const html::PageContext& context = shown.view.context;
  if (shown.scoring.under_other_weights > 0)
    html::alert(html, html::AlertKind::warning, shown.words("weights_changed"),
                context.fill("views.priorities.weights_changed_text",
                             {{"count", std::to_string(shown.scoring.under_other_weights)}}));
  const std::string began = text_of(shown.sheet.fields, "scoring_began_on");
  if (!began.empty() && text_of(shown.sheet.fields, "weights_set_on") > began)
    html::alert(html, html::AlertKind::warning, shown.words("weights_late"), shown.words("weights_late_text"));
  if (shown.scoring.left_out.empty()) return;
  const Element notice = html::open_notice(html);
  html.element("p", {}, shown.words("left_out"));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const auto& [fault, count] : shown.scoring.left_out)
    html.element("li", {},
                 context.fill("views.priorities.fault." + std::string(score_fault_name(fault)),
                              {{"count", std::to_string(count)}}));
}

}  // namespace foothold::workspace
