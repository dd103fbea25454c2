#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/finding_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/overviews/coalition_structure.hpp"
#include "workspace/overviews/principle_profile.hpp"
#include "workspace/overviews/readiness_round.hpp"
#include "workspace/overviews/work_plan.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "who_we_are." + std::string(key));
}

// The first of its kind; null when there is none.
const Record* first_of(const PlanSource& plan, std::string_view type) {
  const auto& records = plan.records().of(type);
  return records.empty() ? nullptr : records.front();
}

void write_coalition(Html& html, const PlanSource& plan) {
  std::vector<std::pair<std::string_view, std::string>> facts;
  if (const Record* profile = first_of(plan, "coalition-profile")) {
    facts.emplace_back("name", profile->title);
    facts.emplace_back("lead", names_of(plan, *profile, "lead_organization"));
    facts.emplace_back("fiscal_agent", names_of(plan, *profile, "fiscal_agent"));
    facts.emplace_back("since", day_of_field(plan, profile->fields, "started_on"));
  }
  if (const Record* structure = first_of(plan, "structure"))
    facts.emplace_back("model", choice_of(plan, *structure, "model"));
  std::erase_if(facts, [](const auto& fact) { return fact.second.empty(); });
  if (facts.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "coalition"));
  html::DefinitionList list(html);
  for (const auto& [key, text] : facts) list.item(words(plan, key), text);
}

std::string votes_words(const PlanSource& plan, const workspace::Votes& votes) {
  if (votes.all == 0) return {};
  return plan_words(plan, "who_we_are.votes",
                    {{"residents", std::to_string(votes.of_residents)}, {"all", std::to_string(votes.all)}});
}

void write_body_table(Html& html, const PlanSource& plan, const workspace::CoalitionStructure& structure) {
  html::Table table(html, plan.context(), words(plan, "bodies"),
                    {{words(plan, "body")},
                     {words(plan, "purpose")},
                     {words(plan, "authority")},
                     {words(plan, "rhythm")},
                     {words(plan, "resident_votes")}},
                    {.quiet = true});
  for (const workspace::PlacedBody& placed : structure.bodies)
    table.row(placed.body->title)
        .cell(workspace::text_of(placed.body->fields, "purpose"))
        .cell(choice_of(plan, *placed.body, "authority"))
        .cell(choice_of(plan, *placed.body, "rhythm"))
        .cell(votes_words(plan, placed.votes));
}

void write_bodies(Html& html, const PlanSource& plan, const workspace::CoalitionStructure& structure) {
  if (structure.bodies.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "bodies"));
  write_body_table(html, plan, structure);
  const Record* written = first_of(plan, "structure");
  if (written == nullptr || plan.is_short()) return;
  for (const std::string_view field : {"resident_seats", "youth", "terms", "reporting", "groups_and_priorities"})
    write_answer_text(html, plan, *written, field);
}

// A rule as somebody says it who has never read one. The content may know more ways than there are sentences for.
std::string method_words(const PlanSource& plan, const Record& rule) {
  const std::string key = "who_we_are.method." + workspace::text_of(rule.fields, "method");
  return plan.context().site().messages->has("plan." + key) ? plan_words(plan, key) : choice_of(plan, rule, "method");
}

std::string quorum_words(const PlanSource& plan, const Record& rule) {
  const auto quorum = workspace::number_of(rule.fields, "quorum");
  if (!quorum) return {};
  return plan_words(plan, "who_we_are.quorum", {{"share", grouped_number(*quorum, 0) + "%"}});
}

// What is decided upon, where readers of the plan have a word of their own for it.
std::string class_words(const PlanSource& plan, const workspace::RuledClass& one) {
  if (one.id == "priorities") return term(plan, "priority", true);
  if (one.id == "actions") return term(plan, "strategic-action", true);
  return plan.context().say(one.label);
}

void write_rule_table(Html& html, const PlanSource& plan, const workspace::CoalitionStructure& structure) {
  html::Table table(html, plan.context(), words(plan, "rules"),
                    {{words(plan, "class")},
                     {words(plan, "how")},
                     {words(plan, "voters")},
                     {words(plan, "safeguard")},
                     {words(plan, "fallback")}},
                    {.quiet = true});
  for (const workspace::RuledClass& one : structure.classes)
    for (const Record* rule : one.rules)
      table.row(class_words(plan, one))
          .cell(method_words(plan, *rule))
          .cell(workspace::text_of(rule->fields, "voters"), quorum_words(plan, *rule))
          .cell(choice_of(plan, *rule, "safeguard"))
          .cell(workspace::text_of(rule->fields, "fallback"));
}

std::vector<std::string> conflict_steps(const PlanSource& plan) {
  std::vector<std::string> steps;
  const Record* structure = first_of(plan, "structure");
  if (structure == nullptr) return steps;
  for (const Fields* row : workspace::rows_of(structure->fields, "conflict_steps")) {
    const std::string step = workspace::text_of(*row, "step");
    const auto days = workspace::number_of(*row, "days");
    steps.push_back(days ? plan_words(plan, "who_we_are.step", {{"step", step}, {"days", grouped_number(*days, 0)}})
                         : step);
  }
  return steps;
}

void write_rules(Html& html, const PlanSource& plan, const workspace::CoalitionStructure& structure) {
  const bool has_rules =
      std::ranges::any_of(structure.classes, [](const workspace::RuledClass& one) { return !one.rules.empty(); });
  const std::vector<std::string> steps = conflict_steps(plan);
  if (!has_rules && steps.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "rules"));
  if (has_rules) write_rule_table(html, plan, structure);
  if (steps.empty()) return;
  html::heading(html, Heading::h4, words(plan, "conflicts"));
  write_list(html, steps);
}

void write_timeline(Html& html, const PlanSource& plan) {
  const workspace::WorkPlan work = workspace::work_plan(plan.records());
  if (work.phases.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "timeline"));
  html::Table table(html, plan.context(), words(plan, "timeline"),
                    {{words(plan, "milestone")}, {words(plan, "planned")}, {words(plan, "reached")}}, {.quiet = true});
  for (const workspace::PlanPhase& phase : work.phases) {
    table.group(phase.phase.empty() ? words(plan, "no_phase") : plan.context().say(phase.label));
    for (const workspace::PlannedMilestone& one : phase.milestones)
      table.row(one.record->title)
          .cell(day_of_field(plan, one.record->fields, "planned_date"))
          .cell(one.reached.empty() ? words(plan, "not_yet") : day_of_field(plan, one.record->fields, "actual_date"));
  }
}

// The newest check of the plan as a whole; null when there is none.
const Record* last_check(const PlanSource& plan) {
  for (const Record* check : workspace::principle_checks(plan.records()))
    if (workspace::text_of(check->fields, "kind") == "plan") return check;
  return nullptr;
}

std::string rating_words(const PlanSource& plan, const workspace::PrincipleLine& line) {
  return plan.context().text("likert." + (line.rating ? grouped_number(*line.rating, 0) : "unknown"));
}

void write_principle_table(Html& html, const PlanSource& plan, const workspace::PrincipleProfile& profile) {
  html::Table table(
      html, plan.context(), words(plan, "principles"),
      {{words(plan, "principle")}, {words(plan, "rating")}, {words(plan, "evidence")}, {words(plan, "next_step")}},
      {.quiet = true});
  for (const workspace::PrincipleLine& line : profile.lines)
    if (line.rating || line.unknown)
      table.row(plan.context().say(line.principle->label))
          .cell(rating_words(plan, line))
          .cell(line.evidence)
          .cell(line.next_step);
}

void write_principles(Html& html, const PlanSource& plan) {
  const Record* check = last_check(plan);
  if (check == nullptr) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "principles"));
  const std::string day = day_of_field(plan, check->fields, "date");
  if (!day.empty()) html::paragraph(html, plan_words(plan, "who_we_are.checked_on", {{"day", day}}));
  write_principle_table(html, plan, workspace::principle_profile(plan.records(), *check));
}

// Who has no full plan yet tells how ready they are for one.
void write_readiness(Html& html, const PlanSource& plan) {
  const auto rounds = workspace::readiness_rounds(plan.records());
  if (rounds.empty()) return;
  const Record& newest = *rounds.front();
  for (const std::string_view field : {"strengths", "gaps"}) {
    if (!workspace::is_answered(newest.fields, field)) continue;
    html::heading(html, Heading::h3, words(plan, "readiness." + std::string(field)));
    write_answer_text(html, plan, newest, field);
  }
}

}  // namespace

void write_who_we_are(Html& html, const PlanSource& plan) {
  const auto structure = workspace::coalition_structure(plan.records());
  write_summary_text(html, plan, "who_we_are");
  write_coalition(html, plan);
  write_bodies(html, plan, structure);
  if (!plan.is_short()) write_rules(html, plan, structure);
  if (plan.form == PlanForm::starter) write_readiness(html, plan);
  write_timeline(html, plan);
  if (!plan.is_short()) write_principles(html, plan);
}

}  // namespace foothold::publishing
