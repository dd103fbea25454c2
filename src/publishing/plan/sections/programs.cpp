#include <algorithm>
#include <utility>

#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "toolkit/record_types/field_sections.hpp"
#include "workspace/answers/alignment_answers.hpp"
#include "workspace/systems/program_portfolio.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::ListedProgram;
using workspace::Record;

constexpr std::string_view alignment_scale = "alignment-answers";

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "programs." + std::string(key));
}

void write_program(Html& html, const PlanSource& plan, const ListedProgram& listed) {
  const Record& program = *listed.program;
  write_facts(html, {{words(plan, "goal"), workspace::text_of(program.fields, "goal")},
                     {words(plan, "operator"), names_of(plan, program, "operator")},
                     {words(plan, "groups"), names_of(plan, program, "groups")},
                     {term(plan, "predictor", true), names_of(plan, *listed.assessment, "predictors")},
                     {words(plan, "evidence"), choice_of(plan, program, "evidence_level")},
                     {words(plan, "answered_on"), day_of_field(plan, listed.assessment->fields, "date")}});
}

// The questions are those of the worksheet, but readers may have other words for what one group of them is about.
constexpr std::string_view first_about_pillars = "pillars_clear_link";

std::string group_words(const PlanSource& plan, const toolkit::FieldSection& section) {
  if (section.fields.front().id != first_about_pillars) return plan.context().say(*section.title);
  return plan_words(plan, "programs.pillars",
                    {{"pillars", term(plan, "pillar", true)}, {"predictors", term(plan, "predictor", true)}});
}

std::string question_words(const PlanSource& plan, const toolkit::FieldRule& rule) {
  if (rule.id != first_about_pillars) return plan.context().say(rule.label);
  return plan_words(plan, "programs.clear_link", {{"predictors", term(plan, "predictor", true)}});
}

// The answers of one group of questions, each as a word: they are not counted here, because readers would compare sums.
void write_group(html::Table& table, const PlanSource& plan, const toolkit::FieldSection& section,
                 const Record& assessment) {
  const auto is_told = [&](const toolkit::FieldRule& rule) {
    return rule.choice_list == alignment_scale && workspace::is_answered(assessment.fields, rule.id);
  };
  if (std::ranges::none_of(section.fields, is_told)) return;
  if (section.title != nullptr) table.group(group_words(plan, section));
  for (const toolkit::FieldRule& rule : section.fields)
    if (is_told(rule)) table.row(question_words(plan, rule)).cell(choice_of(plan, assessment, rule.id));
}

void write_answers(Html& html, const PlanSource& plan, const std::string& program, const Record& assessment) {
  const toolkit::RecordType* type = plan.records().toolkit().record_types.find(assessment.type);
  const auto counts = workspace::sum_of(workspace::alignment_groups(plan.records(), assessment));
  if (type == nullptr) return;
  if (counts.mostly_guessed())
    html::notice(html, plan_words(plan, "programs.guessed",
                                  {{"unknown", std::to_string(counts.unknown)},
                                   {"answered", std::to_string(counts.answered())}}));
  html::Table table(html, plan.context(), plan_words(plan, "programs.answers_of", {{"program", program}}),
                    {{words(plan, "question")}, {words(plan, "answer")}});
  for (const toolkit::FieldSection& section : toolkit::sections_of(*type))
    write_group(table, plan, section, assessment);
}

void write_remarks(Html& html, const PlanSource& plan, const Record& assessment) {
  for (const std::string_view field : {"strengths", "missing", "improvements", "operator_answer"}) {
    if (!workspace::is_answered(assessment.fields, field)) continue;
    html::heading(html, Heading::h4, words(plan, field));
    write_answer_text(html, plan, assessment, field);
  }
}

void write_profile(Html& html, const PlanSource& plan, const ListedProgram& listed) {
  const html::HeadedSection section(html, Heading::h3, listed.program->title);
  write_program(html, plan, listed);
  const std::string asked = workspace::text_of(listed.assessment->fields, "participants_asked");
  if (asked == "yes" || asked == "no") html::paragraph(html, words(plan, "participants_asked." + asked));
  write_answers(html, plan, listed.program->title, *listed.assessment);
  write_remarks(html, plan, *listed.assessment);
}

// Whoever runs a program can answer before its profile is published.
bool is_told(const PlanSource& plan, const ListedProgram& listed) {
  return listed.assessment != nullptr && workspace::says_yes(listed.assessment->fields, "operator_saw") &&
         workspace::sum_of(workspace::alignment_groups(plan.records(), *listed.assessment)).answered() > 0;
}

}  // namespace

// For the full plan alone: a profile cut short would be read as a grade.
void write_programs(Html& html, const PlanSource& plan) {
  auto programs = workspace::program_portfolio(plan.records()).programs;
  std::erase_if(programs, [&](const ListedProgram& listed) { return !is_told(plan, listed); });
  if (plan.is_short() || programs.empty()) return;
  html::notice(html, plan.context().text("views.programs.limits_text"));
  for (const ListedProgram& listed : programs) write_profile(html, plan, listed);
}

}  // namespace foothold::publishing
