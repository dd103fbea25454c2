#include "publishing/plan/sections/action_thread.hpp"

#include <algorithm>

#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/sections/action_parts.hpp"
#include "publishing/plan/sections/finding_parts.hpp"
#include "workspace/answers/consent.hpp"
#include "workspace/strategy/logic_drawing.hpp"
#include "workspace/strategy/logic_model.hpp"
#include "workspace/strategy/why_tree.hpp"

namespace foothold::publishing {
namespace {

using html::Html;
using workspace::Fields;
using workspace::Record;
using Records = std::vector<const Record*>;

void write_named_list(Html& html, const PlanSource& plan, std::string_view key, const std::vector<std::string>& lines) {
  if (lines.empty()) return;
  html::paragraph(html, plan_words(plan, "thread." + std::string(key)));
  write_list(html, lines);
}

std::vector<std::string> statements(const PlanSource& plan, const Records& findings) {
  std::vector<std::string> lines;
  for (const Record* finding : findings) lines.push_back(statement_of(plan, *finding).text);
  return lines;
}

// Only what may be quoted outside.
void add_once(Records& quotes, const Record* quote) {
  if (workspace::may_print_quote(*quote) && std::ranges::find(quotes, quote) == quotes.end()) quotes.push_back(quote);
}

// What residents said that the action goes back to, or else what stands first behind each of its findings.
Records quotes_of(const PlanSource& plan, const Record& action, const Records& findings) {
  Records quotes;
  for (const Record* voice : workspace::records_of(plan.records(), action.fields, "resident_origin")) {
    if (voice->type == "quote") add_once(quotes, voice);
    for (const Record* quote : workspace::records_of(plan.records(), voice->fields, "quotes"))
      if (voice->type == "theme") add_once(quotes, quote);
  }
  if (!quotes.empty()) return quotes;
  for (const Record* finding : findings)
    if (const auto behind = quotes_behind(plan, *finding); !behind.empty()) add_once(quotes, behind.front());
  return quotes;
}

std::vector<std::string> themes_of(const PlanSource& plan, const Record& action) {
  std::vector<std::string> titles;
  for (const Record* voice : workspace::records_of(plan.records(), action.fields, "resident_origin"))
    if (voice->type == "theme") titles.push_back(voice->title);
  return titles;
}

std::vector<std::string> causes_of(const PlanSource& plan, const Record& action) {
  std::vector<std::string> causes;
  for (const Record* analysis : workspace::records_of(plan.records(), action.fields, "root_causes"))
    for (const Fields* row : workspace::rows_of(analysis->fields, "causes"))
      if (workspace::says_yes(*row, "chosen")) causes.push_back(workspace::cause_words(plan.context(), *row));
  if (const std::string words = workspace::text_of(action.fields, "root_cause_words"); !words.empty())
    causes.push_back(words);
  return causes;
}

// The lines of its logic models in the columns that `fits` chooses.
template <typename Fits>
std::vector<std::string> model_lines(const PlanSource& plan, const Record& action, Fits fits) {
  std::vector<std::string> words;
  for (const Record* model : plan.records().of(workspace::logic_model_type)) {
    if (!workspace::refers_to(model->fields, "action", action)) continue;
    for (const workspace::LogicLine& line : workspace::lines_of(*model))
      if (fits(line)) words.push_back(workspace::line_words(plan.context(), line));
  }
  return words;
}

std::string measure_words(const PlanSource& plan, const Record& measure) {
  const ToldMeasure told = told_measure(plan, measure);
  if (told.baseline.empty() || told.target.empty()) return measure.title;
  return plan_words(plan, "thread.measure",
                    {{"measure", measure.title}, {"baseline", told.baseline}, {"target", told.target}});
}

std::vector<std::string> measures_of(const PlanSource& plan, const Record& action) {
  std::vector<std::string> lines;
  for (const Record* measure : followed_measures(plan))
    if (workspace::refers_to(measure->fields, "action", action)) lines.push_back(measure_words(plan, *measure));
  return lines;
}

}  // namespace

Records findings_behind(const PlanSource& plan, const Record& action) {
  Records findings = workspace::records_of(plan.records(), action.fields, "evidence");
  std::erase_if(findings, [](const Record* named) { return named->type != "finding"; });
  if (!findings.empty()) return findings;
  for (const Record* priority : workspace::records_of(plan.records(), action.fields, "priorities"))
    for (const Record* finding : workspace::records_of(plan.records(), priority->fields, "findings"))
      if (share_predictor(*finding, action) && std::ranges::find(findings, finding) == findings.end())
        findings.push_back(finding);
  return findings;
}

void write_upstream(Html& html, const PlanSource& plan, const Record& action) {
  const Records findings = findings_behind(plan, action);
  write_named_list(html, plan, "findings", statements(plan, findings));
  write_named_list(html, plan, "themes", themes_of(plan, action));
  for (const Record* quote : quotes_of(plan, action, findings)) write_quote(html, plan, *quote);
  write_named_list(html, plan, "causes", causes_of(plan, action));
}

void write_downstream(Html& html, const PlanSource& plan, const Record& action) {
  write_named_list(html, plan, "outputs", model_lines(plan, action, [](const workspace::LogicLine& line) {
                     return line.column == "outputs";
                   }));
  write_named_list(html, plan, "outcomes",
                   model_lines(plan, action, [](const workspace::LogicLine& line) { return line.is_outcome(); }));
  write_named_list(html, plan, "measures", measures_of(plan, action));
}

}  // namespace foothold::publishing
