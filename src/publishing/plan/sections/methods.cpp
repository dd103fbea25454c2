#include <cmath>

#include "base/text.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_numbers.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/suppression/shown_values.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

// Labels of this section for the facts under them.
Facts labelled(const PlanSource& plan, const std::vector<std::pair<std::string_view, std::string>>& facts) {
  Facts told;
  for (const auto& [key, text] : facts) told.emplace_back(plan_words(plan, key), text);
  return told;
}

std::string place_words(const PlanSource& plan, const Fields& fields, std::string_view field) {
  const std::string place = workspace::text_of(fields, field);
  return place.empty() ? place : plan.view.names.name("place:" + place);
}

void write_members(Html& html, const PlanSource& plan, const Record& set) {
  const auto members = workspace::rows_of(set.fields, "members");
  if (members.empty()) return;
  html::Table table(html, plan.context(), set.title,
                    {{plan_words(plan, "methods.place")},
                     {plan_words(plan, "methods.reason")},
                     {plan_words(plan, "methods.own_words")}});
  for (const Fields* member : members)
    table.row(place_words(plan, *member, "place"))
        .cell(workspace::choice_words(plan.view, set.type, "members.reason", workspace::text_of(*member, "reason")))
        .cell(workspace::text_of(*member, "why"));
}

void write_comparisons(Html& html, const PlanSource& plan) {
  const auto& sets = plan.records().of("comparison-set");
  if (sets.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "methods.comparisons"));
  for (const Record* set : sets) {
    write_members(html, plan, *set);
    write_facts(html, labelled(plan, {{"methods.focus", place_words(plan, set->fields, "focus")},
                                      {"methods.mode", choice_of(plan, *set, "mode")},
                                      {"methods.made", choice_of(plan, *set, "method")},
                                      {"methods.features", choices_of(plan, *set, "features")},
                                      {"methods.benchmarks", choices_of(plan, *set, "benchmarks")},
                                      {"methods.kept_until", day_of_field(plan, set->fields, "fixed_until")},
                                      {"methods.set_limits", workspace::text_of(set->fields, "limits")}}));
  }
}

// Two sentences, for metrics::verdict_level and the correction of metrics/comparison/holm.hpp.
void write_verdicts(Html& html, const PlanSource& plan) {
  if (plan_numbers(plan).empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "methods.verdicts"));
  html::paragraph(html, plan_words(plan, "methods.verdict"));
}

std::string whole_number(double number) {
  return workspace::number_words(std::round(number));
}

// Whether anything stands in the plan that counts people.
bool counts_people(const PlanSource& plan) {
  return !plan.indicators().empty() || !followed_measures(plan).empty() || !plan.records().of("survey").empty() ||
         !plan.records().of("engagement-activity").empty();
}

// Which numbers are hidden, and where a rule is stricter than the others.
void write_privacy(Html& html, const PlanSource& plan) {
  if (!counts_people(plan)) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "methods.privacy"));
  const double usual = workspace::fewest_people(plan.records());
  html::paragraph(html, plan_words(plan, "methods.small_counts", {{"least", whole_number(usual)}}));
  html::paragraph(html, plan_words(plan, "methods.small_rates",
                                   {{"least", whole_number(workspace::smallest_base(plan.records()))}}));
  html::paragraph(html, plan_words(plan, "methods.sums"));
  std::vector<std::string> stricter;
  for (const workspace::ShownIndicator& shown : plan.indicators())
    if (shown.least > usual)
      stricter.push_back(plan_words(plan, "methods.stricter",
                                    {{"indicator", shown.indicator->title}, {"least", whole_number(shown.least)}}));
  write_list(html, stricter);
}

std::string answers_words(const PlanSource& plan, const Record& survey) {
  const auto answers = workspace::number_of(survey.fields, "answers_total");
  if (!answers) return {};
  const double least = workspace::fewest_people(plan.records());
  if (workspace::is_small_count(answers, least))
    return plan_words(plan, "methods.few_answers", {{"least", whole_number(least)}});
  return whole_number(*answers);
}

void write_survey(Html& html, const PlanSource& plan, const Record& survey) {
  const html::HeadedSection section(html, Heading::h4, survey.title);
  write_facts(html, labelled(plan, {{"methods.answers", answers_words(plan, survey)},
                                    {"methods.open", period_of(plan, survey.fields, "open")},
                                    {"methods.languages", choices_of(plan, survey, "languages")},
                                    {"methods.who", workspace::text_of(survey.fields, "who_may_answer")},
                                    {"methods.sample", choice_of(plan, survey, "sample")},
                                    {"methods.frame", workspace::text_of(survey.fields, "sample_frame")},
                                    {"methods.recruitment", workspace::text_of(survey.fields, "recruitment")},
                                    {"methods.weighting", workspace::text_of(survey.fields, "weighting")},
                                    {"methods.survey_limits", localized_text(plan, survey.fields, "limits").text}}));
  if (workspace::text_of(survey.fields, "sample") != "random")
    html::paragraph(html, plan_words(plan, "methods.not_representative"));
}

void write_surveys(Html& html, const PlanSource& plan) {
  const auto& surveys = plan.records().of("survey");
  if (surveys.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "methods.surveys"));
  for (const Record* survey : surveys) write_survey(html, plan, *survey);
}

}  // namespace

void write_methods(Html& html, const PlanSource& plan) {
  write_comparisons(html, plan);
  write_verdicts(html, plan);
  write_surveys(html, plan);
  write_privacy(html, plan);
}

}  // namespace foothold::publishing
