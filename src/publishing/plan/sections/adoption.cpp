#include <algorithm>
#include <array>

#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

// Whether a body has it before it or has voted on it; what is only drafted is nobody's document yet.
bool is_before_a_body(const Record& resolution) {
  return workspace::is_one_of(resolution.fields, "state", {"introduced", "committee", "adopted", "failed"});
}

bool is_adopted(const Record& resolution) {
  return workspace::text_of(resolution.fields, "state") == "adopted";
}

std::string votes_words(const PlanSource& plan, const Fields& fields) {
  const auto count = [&](std::string_view field) {
    return workspace::number_words(workspace::number_of(fields, field).value_or(0));
  };
  if (!workspace::is_answered(fields, "in_favor") && !workspace::is_answered(fields, "against")) return {};
  return plan_words(
      plan, "adoption.votes",
      {{"in_favor", count("in_favor")}, {"against", count("against")}, {"abstained", count("abstained")}});
}

void write_resolution_facts(Html& html, const PlanSource& plan, const Record& resolution) {
  write_facts(html, {{plan_words(plan, "adoption.body"), workspace::text_of(resolution.fields, "body")},
                     {plan_words(plan, "adoption.form"), choice_of(plan, resolution, "form")},
                     {plan_words(plan, "adoption.number"), workspace::text_of(resolution.fields, "number")},
                     {plan_words(plan, "adoption.state"), choice_of(plan, resolution, "state")},
                     {plan_words(plan, "adoption.date"),
                      day_of_field(plan, resolution.fields, is_adopted(resolution) ? "adopted_on" : "date")},
                     {plan_words(plan, "adoption.vote"), votes_words(plan, resolution.fields)},
                     {plan_words(plan, "adoption.sponsors"), names_of(plan, resolution, "sponsors")},
                     {plan_words(plan, "adoption.lead_office"), names_of(plan, resolution, "lead_office")},
                     {plan_words(plan, "adoption.fiscal_note"), workspace::text_of(resolution.fields, "fiscal_note")},
                     {plan_words(plan, "adoption.review"), day_of_field(plan, resolution.fields, "review_date")}});
}

void write_item(Html& html, const PlanSource& plan, const Fields& row) {
  const PlanText text = localized_text(plan, row, "text");
  const std::string due = day_of_field(plan, row, "due");
  const Element item = html.open("li", {Attribute::when(text.is_other, "lang", language_code(text.language))});
  html.text(text.text);
  if (!due.empty()) html.text(" " + plan_words(plan, "adoption.due", {{"when", due}}));
}

// The recitals or the clauses, in their order, under what such parts are called.
void write_items(Html& html, const PlanSource& plan, const Record& resolution, std::string_view field) {
  const auto rows = workspace::rows_of(resolution.fields, field);
  if (rows.empty()) return;
  html::heading(html, Heading::h4, plan.context().say(plan.records().field_label(resolution.type, field)));
  const Element list = html.open("ol", {{"class", "usa-list"}});
  for (const Fields* row : rows) write_item(html, plan, *row);
}

void write_resolution(Html& html, const PlanSource& plan, const Record& resolution) {
  const html::HeadedSection section(html, Heading::h3, resolution.title);
  write_resolution_facts(html, plan, resolution);
  write_items(html, plan, resolution, "recitals");
  write_items(html, plan, resolution, "clauses");
}

constexpr std::array<std::string_view, 3> vote_fields = {"in_favor", "against", "abstained"};

double votes_in(const Fields& row) {
  double votes = 0;
  for (const std::string_view field : vote_fields) votes += workspace::number_of(row, field).value_or(0);
  return votes;
}

Fields sum_of(const std::vector<const Fields*>& rows) {
  Fields sum;
  for (const std::string_view field : vote_fields) {
    double votes = 0;
    for (const Fields* row : rows) votes += workspace::number_of(*row, field).value_or(0);
    sum[field] = votes;
  }
  return sum;
}

// By seats only where enough people sit on each: of a few it could be told who was against. What all voted together is
// told where they are enough.
void write_seat_votes(Html& html, const PlanSource& plan, const Record& decision) {
  const auto votes = workspace::rows_of(decision.fields, "votes");
  const double least = workspace::fewest_people(plan.records());
  const Fields sum = sum_of(votes);
  if (votes_in(sum) < least) return;
  write_facts(html, {{plan_words(plan, "adoption.vote"), votes_words(plan, sum)}});
  if (std::ranges::any_of(votes, [&](const Fields* row) { return votes_in(*row) < least; })) return;
  html::Table table(html, plan.context(), plan_words(plan, "adoption.votes_by_seat"),
                    {{plan_words(plan, "adoption.seat")}, {plan_words(plan, "adoption.vote")}});
  for (const Fields* row : votes)
    table
        .row(
            workspace::choice_words(plan.view, decision.type, "votes.seat_type", workspace::text_of(*row, "seat_type")))
        .cell(votes_words(plan, *row));
}

// Who decided, when and how. What exactly and with which votes only where the public may read the decision; who did
// not agree is never told.
void write_decision(Html& html, const PlanSource& plan, const Record& decision) {
  const bool may_be_public = workspace::says_yes(decision.fields, "may_be_public");
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "adoption.decision"));
  Facts facts = {{plan_words(plan, "adoption.body"), decided_by(plan, decision)},
                 {plan_words(plan, "adoption.date"), day_of_field(plan, decision.fields, "date")},
                 {plan_words(plan, "adoption.how"), choice_of(plan, decision, "method")}};
  if (may_be_public) {
    facts.emplace_back(plan_words(plan, "adoption.question"), decision.title);
    facts.emplace_back(plan_words(plan, "adoption.decided"), workspace::text_of(decision.fields, "decision"));
    facts.emplace_back(plan_words(plan, "adoption.reasons"), workspace::text_of(decision.fields, "reasons"));
  }
  write_facts(html, facts);
  if (may_be_public) write_seat_votes(html, plan, decision);
}

// The decisions by which the plan was adopted; those that the public may not read say nothing.
void write_decisions(Html& html, const PlanSource& plan, const std::vector<const Record*>& decisions) {
  for (const Record* decision : decisions)
    if (workspace::text_of(decision->fields, "may_be_public") != "no") write_decision(html, plan, *decision);
}

// Says that nobody has adopted a plan that is being written.
void write_draft_note(Html& html, const PlanSource& plan) {
  if (plan.setup == nullptr) return;
  const Fields& setup = plan.setup->fields;
  if (workspace::is_answered(setup, "plan_state") || workspace::says_yes(setup, "coalition_draft"))
    html::notice(html, plan_words(plan, "adoption.draft"));
}

}  // namespace

void write_adoption(Html& html, const PlanSource& plan) {
  std::vector<const Record*> resolutions = plan.records().of("resolution");
  std::erase_if(resolutions, [](const Record* resolution) { return !is_before_a_body(*resolution); });
  std::vector<const Record*> decisions;
  if (plan.setup != nullptr) decisions = workspace::records_of(plan.records(), plan.setup->fields, "adopted");
  const bool has_adoption =
      std::ranges::any_of(resolutions, [](const Record* one) { return is_adopted(*one); }) || !decisions.empty();
  if (!has_adoption) write_draft_note(html, plan);
  for (const Record* resolution : resolutions) write_resolution(html, plan, *resolution);
  write_decisions(html, plan, decisions);
}

}  // namespace foothold::publishing
