#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Record;

void write_vision_line(Html& html, const PlanSource& plan) {
  for (const Record* vision : plan.records().of("vision-statement")) {
    const PlanText statement = localized_text(plan, vision->fields, "statement");
    if (statement.text.empty()) continue;
    html::heading(html, Heading::h3, plan_words(plan, "summary.vision"));
    return write_text(html, plan, statement);
  }
}

void write_priority(Html& html, const PlanSource& plan, const Record& priority) {
  const Element item = html.open("li");
  html.element("strong", {}, priority.title);
  const PlanText result = localized_text(plan, priority.fields, "result");
  if (!result.text.empty()) html.text(". " + result.text);
  std::vector<std::string> actions;
  for (const Record* action : actions_of(plan, &priority)) actions.push_back(action->title);
  write_list(html, actions);
}

void write_priority_lines(Html& html, const PlanSource& plan) {
  const auto priorities = priorities_of(plan);
  if (priorities.empty()) return;
  html::heading(html, Heading::h3, plan_words(plan, "summary.what"));
  const Element list = html.open("ol", {{"class", "usa-list"}});
  for (const Record* priority : priorities) write_priority(html, plan, *priority);
}

void write_measure_lines(Html& html, const PlanSource& plan) {
  std::vector<std::string> lines;
  for (const Record* measure : headline_measures(plan)) {
    const ToldMeasure told = told_measure(plan, *measure);
    lines.push_back(
        told.target.empty() || told.target_day.empty()
            ? measure->title
            : plan_words(plan, "summary.measure",
                         {{"measure", measure->title}, {"target", told.target}, {"when", told.target_day}}));
  }
  if (lines.empty()) return;
  html::heading(html, Heading::h3, plan_words(plan, "summary.how_we_know"));
  write_list(html, lines);
}

}  // namespace

void write_summary(Html& html, const PlanSource& plan) {
  write_vision_line(html, plan);
  write_priority_lines(html, plan);
  write_measure_lines(html, plan);
}

}  // namespace foothold::publishing
