#include <algorithm>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/money_sums.hpp"
#include "workspace/sustaining/matrix_progress.hpp"
#include "workspace/view_parts/amounts.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::AssessmentRound;
using workspace::Fields;
using workspace::MatrixStep;
using workspace::Record;

// How many steps of a building block are settled.
std::string steps_words(const PlanSource& plan, const std::vector<MatrixStep>& steps, std::string_view block) {
  std::size_t all = 0;
  std::size_t settled = 0;
  for (const MatrixStep& step : steps) {
    if (step.item->block != block) continue;
    ++all;
    if (step.is_settled()) ++settled;
  }
  return plan_words(plan, "sustaining.steps", {{"settled", std::to_string(settled)}, {"all", std::to_string(all)}});
}

// The mean of a block as the nearest of the words by which its statements were rated.
std::string rating_words(const PlanSource& plan, const std::optional<double>& rating) {
  return rating ? plan.context().text("likert." + grouped_number(*rating, 0)) : plan_words(plan, "sustaining.unrated");
}

void write_blocks(Html& html, const PlanSource& plan, const AssessmentRound* round) {
  const auto steps = workspace::matrix_steps(plan.records());
  const bool has_steps = !plan.records().of("sustainability-item").empty();
  const auto& blocks = plan.records().toolkit().sustainability.blocks;
  html::Table table(html, plan.context(), plan_words(plan, "sustaining.blocks"),
                    {{plan_words(plan, "sustaining.block")},
                     {plan_words(plan, "sustaining.in_place")},
                     {plan_words(plan, "sustaining.rating")}});
  for (std::size_t index = 0; index < blocks.size(); ++index)
    table.row(plan.context().say(blocks[index].label))
        .cell(has_steps ? steps_words(plan, steps, blocks[index].id) : std::string())
        .cell(round == nullptr ? std::string() : rating_words(plan, round->ratings.at(index)));
}

void write_stage(Html& html, const PlanSource& plan, const Record& assessment) {
  const std::string stage = choice_of(plan, assessment, "stage");
  const std::string day = day_of_field(plan, assessment.fields, "date");
  if (!stage.empty() && !day.empty())
    html::paragraph(html, plan_words(plan, "sustaining.stage", {{"stage", stage}, {"when", day}}));
}

void write_next_steps(Html& html, const PlanSource& plan, const Record& assessment) {
  const auto steps = workspace::rows_of(assessment.fields, "next_steps");
  if (steps.empty()) return;
  html::Table table(html, plan.context(), plan_words(plan, "sustaining.next_steps"),
                    {{plan_words(plan, "sustaining.step")},
                     {plan_words(plan, "sustaining.block")},
                     {plan_words(plan, "sustaining.due")}});
  for (const Fields* step : steps)
    table.row(workspace::text_of(*step, "step"))
        .cell(
            workspace::choice_words(plan.view, assessment.type, "next_steps.block", workspace::text_of(*step, "block")))
        .cell(day_of_field(plan, *step, "due"));
}

void write_answer_under(Html& html, const PlanSource& plan, const Record& record, std::string_view key,
                        std::string_view field) {
  if (!workspace::is_answered(record.fields, field)) return;
  html::heading(html, Heading::h3, plan_words(plan, key));
  write_answer_text(html, plan, record, field);
}

void write_assessment(Html& html, const PlanSource& plan) {
  const auto rounds = workspace::assessment_rounds(plan.records());
  const AssessmentRound* newest = rounds.empty() ? nullptr : &rounds.back();
  if (newest != nullptr) write_stage(html, plan, *newest->record);
  if (newest != nullptr || !plan.records().of("sustainability-item").empty()) write_blocks(html, plan, newest);
  if (newest == nullptr || plan.is_short()) return;
  write_answer_under(html, plan, *newest->record, "sustaining.strengths", "strengths");
  write_answer_under(html, plan, *newest->record, "sustaining.weak_spots", "weak_spots");
  write_next_steps(html, plan, *newest->record);
}

std::string resolution_words(const PlanSource& plan, const Record& resolution) {
  const std::string body = workspace::text_of(resolution.fields, "body");
  if (workspace::text_of(resolution.fields, "state") == "adopted")
    return plan_words(
        plan, "sustaining.adopted",
        {{"body", body}, {"title", resolution.title}, {"when", day_of_field(plan, resolution.fields, "adopted_on")}});
  return plan_words(plan, "sustaining.resolution",
                    {{"body", body}, {"title", resolution.title}, {"state", choice_of(plan, resolution, "state")}});
}

std::string office_words(const PlanSource& plan, const Record& office) {
  workspace::MoneySums cost;
  workspace::add_money(cost, office.fields, "yearly_cost");
  const std::string option = choice_of(plan, office, "option");
  if (cost.empty()) return plan_words(plan, "sustaining.office", {{"title", office.title}, {"option", option}});
  return plan_words(plan, "sustaining.office_cost",
                    {{"title", office.title}, {"option", option}, {"cost", workspace::sums_words(plan.view, cost)}});
}

// What makes the work a part of how the place is governed.
void write_anchors(Html& html, const PlanSource& plan) {
  std::vector<std::string> anchors;
  for (const Record* resolution : plan.records().of("resolution"))
    if (workspace::is_one_of(resolution->fields, "state", {"introduced", "committee", "adopted"}))
      anchors.push_back(resolution_words(plan, *resolution));
  for (const Record* office : plan.records().of("office-proposal")) anchors.push_back(office_words(plan, *office));
  if (anchors.empty()) return;
  html::heading(html, Heading::h3, plan_words(plan, "sustaining.anchors"));
  write_list(html, anchors);
}

// Risks are the editors' matter; here stand those alone that somebody has made public, and nobody who answers for one.
void write_risks(Html& html, const PlanSource& plan) {
  std::vector<const Record*> risks = plan.records().of("risk");
  std::erase_if(risks, [](const Record* risk) {
    return !workspace::is_public(*risk) || workspace::text_of(risk->fields, "state") == "past";
  });
  if (risks.empty()) return;
  html::heading(html, Heading::h3, plan_words(plan, "sustaining.risks"));
  html::Table table(html, plan.context(), plan_words(plan, "sustaining.risks"),
                    {{plan_words(plan, "sustaining.risk")},
                     {plan_words(plan, "sustaining.prevention")},
                     {plan_words(plan, "sustaining.response")}},
                    {.quiet = true});
  for (const Record* risk : risks)
    table.row(risk->title)
        .cell(workspace::text_of(risk->fields, "prevention"))
        .cell(workspace::text_of(risk->fields, "response"));
}

}  // namespace

void write_sustaining(Html& html, const PlanSource& plan) {
  write_assessment(html, plan);
  write_anchors(html, plan);
  if (!plan.is_short()) write_risks(html, plan);
}

}  // namespace foothold::publishing
