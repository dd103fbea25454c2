#include <algorithm>

#include "base/text.hpp"
#include "html/edition_name.hpp"
#include "metrics/profile/profile_words.hpp"
#include "publishing/plan/plan_numbers.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/local_data/shown_tables.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using metrics::Reading;
using workspace::Record;
using workspace::ShownIndicator;

std::string group_words(const PlanSource& plan, const Reading& reading) {
  if (reading.key.breakdown == metrics::overall) return {};
  return metrics::subgroup_label(plan.context(), plan.view.edition, reading.key);
}

// "36 homes per 100 households"; only the number where it speaks for itself.
std::string value_words(const PlanSource& plan, const metrics::Metric& metric, const Reading& reading) {
  const std::string value = metrics::value_words(plan.context(), metric, reading);
  const std::string unit = metrics::unit_words(plan.context(), metric);
  return unit.empty() ? value : plan_words(plan, "data_tables.value", {{"value", value}, {"unit", unit}});
}

void write_number(html::Table& table, const PlanSource& plan, const PlanNumber& number) {
  const metrics::Edition& edition = plan.view.edition;
  const metrics::Metric& metric = metric_of(plan, number);
  const Reading& reading = number.reading;
  html::TableRow row = table.row(plan.context().say(metric.label));
  row.cell(edition.places().full_name(edition.places().at(reading.place), plan.context().language()),
           group_words(plan, reading))
      .cell(std::to_string(reading.key.year));
  if (reading.has_value())
    row.cell(value_words(plan, metric, reading),
             metrics::interval_words(plan.context(), metric, family_of(plan, number), reading))
        .cell(html::grade_name(plan.context(), metrics::grade_mark(reading.grade)));
  else
    row.cell("—", metrics::missing_words(plan.context(), edition, reading)).cell("");
  const std::string name =
      html::edition_name(*plan.context().site().messages, plan.context().language(), number.release);
  row.cell(plan_words(plan, "data_tables.edition_name", {{"edition", name}}));
}

void write_numbers(Html& html, const PlanSource& plan, const std::string& title,
                   const std::vector<PlanNumber>& numbers) {
  if (numbers.empty()) return;
  {
    html::Table table(html, plan.context(), plan_words(plan, "data_tables.published", {{"predictor", title}}),
                      {{plan_words(plan, "data_tables.metric")},
                       {plan_words(plan, "data_tables.where")},
                       {plan_words(plan, "data_tables.year")},
                       {plan_words(plan, "data_tables.number"), true},
                       {plan_words(plan, "data_tables.quality")},
                       {plan_words(plan, "data_tables.edition")}});
    for (const PlanNumber& number : numbers) write_number(table, plan, number);
  }
  std::vector<std::string> sources;
  for (const PlanNumber& number : numbers)
    if (const std::string& source = plan.context().say(family_of(plan, number).source);
        std::ranges::find(sources, source) == sources.end())
      sources.push_back(source);
  html::source_line(html, plan_words(plan, "data_tables.source", {{"source", join(sources, " ")}}));
}

void write_indicator(Html& html, const PlanSource& plan, const ShownIndicator& shown) {
  const html::HeadedSection section(html, Heading::h4, shown.indicator->title);
  workspace::write_definition(html, plan.view, *shown.indicator);
  workspace::write_shown_table(html, plan.view, shown);
}

// All that is known of one subject: the published numbers first, then the coalition's own.
void write_subject(Html& html, const PlanSource& plan, const std::string& title, const std::vector<PlanNumber>& numbers,
                   const std::vector<const ShownIndicator*>& indicators) {
  if (numbers.empty() && indicators.empty()) return;
  const html::HeadedSection section(html, Heading::h3, title);
  write_numbers(html, plan, title, numbers);
  for (const ShownIndicator* shown : indicators) write_indicator(html, plan, *shown);
}

// An indicator of several predictors stands where the first of them does.
std::string predictor_of(const ShownIndicator& shown) {
  const auto predictors = workspace::ids_of(shown.indicator->fields, "predictors", "predictor");
  return predictors.empty() ? std::string() : predictors.front();
}

}  // namespace

void write_data_tables(Html& html, const PlanSource& plan) {
  const std::vector<PlanNumber> numbers = plan_numbers(plan);
  const std::vector<ShownIndicator>& indicators = plan.indicators();
  const auto indicators_about = [&](std::string_view predictor) {
    std::vector<const ShownIndicator*> about;
    for (const ShownIndicator& shown : indicators)
      if (predictor_of(shown) == predictor) about.push_back(&shown);
    return about;
  };
  for (const toolkit::Predictor& predictor : plan.records().toolkit().framework.predictors()) {
    std::vector<PlanNumber> about;
    std::ranges::copy_if(numbers, std::back_inserter(about),
                         [&](const PlanNumber& number) { return family_of(plan, number).predictor == predictor.id; });
    write_subject(html, plan, plan.context().say(predictor.label), about, indicators_about(predictor.id));
  }
  write_subject(html, plan, plan_words(plan, "data_tables.other"), {}, indicators_about(""));
}

}  // namespace foothold::publishing
