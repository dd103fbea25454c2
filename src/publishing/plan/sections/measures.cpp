#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/learning_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Record;
using Measures = std::vector<const Record*>;

// How much a table says of each measure: what it shows alone, or also who looks at it, for whom and by what.
enum class Detail { main, all };

// Small words below a value, those of them that are there.
std::string note_of(std::vector<std::string> parts) {
  std::erase(parts, std::string());
  return join(parts, "; ");
}

// The newest value, as it is written, and where the measure stands.
std::string standing_words(const PlanSource& plan, const ToldMeasure& told, const std::string& newest) {
  const std::string status = told.status ? workspace::status_words(plan.view, *told.status) : std::string();
  if (newest.empty() || status.empty()) return newest.empty() ? status : newest;
  return plan_words(plan, "measures.stands", {{"value", newest}, {"status", status}});
}

void write_row(html::Table& table, const PlanSource& plan, const ToldMeasure& told, Detail detail) {
  const Record& measure = *told.measure;
  html::TableRow row = table.row(measure.title);
  row.cell(told.baseline, note_of({told.baseline_day, told.baseline_quality}))
      .cell(told.target, told.target_day)
      .cell(standing_words(plan, told, told.newest), note_of({told.newest_day, told.newest_interval}));
  if (detail == Detail::main) return;
  row.cell(names_of(plan, measure, "owner"), choice_of(plan, measure, "frequency"))
      .cell(names_of(plan, measure, "groups"), sources_of_measure(plan, measure));
}

std::vector<std::string> labels_of(const PlanSource& plan, Detail detail) {
  std::vector<std::string> labels = {term(plan, "measure"), plan_words(plan, "measures.start"), term(plan, "target"),
                                     plan_words(plan, "measures.newest")};
  if (detail == Detail::main) return labels;
  labels.push_back(plan_words(plan, "measures.who"));
  labels.push_back(plan_words(plan, "measures.for_whom"));
  return labels;
}

std::vector<html::Column> columns_of(const std::vector<std::string>& labels) {
  std::vector<html::Column> columns;
  for (const std::string& label : labels) columns.push_back({.label = label});
  return columns;
}

void write_hidden_note(Html& html, const PlanSource& plan, const Measures& measures) {
  if (std::ranges::any_of(measures, [&](const Record* measure) { return told_measure(plan, *measure).hides; }))
    html::source_line(html, plan_words(plan, "measures.hidden"));
}

void write_table(Html& html, const PlanSource& plan, const std::string& caption, const Measures& measures,
                 Detail detail) {
  if (measures.empty()) return;
  {
    const std::vector<std::string> labels = labels_of(plan, detail);
    // All of them stand below a heading that says the same.
    html::Table table(html, plan.context(), caption, columns_of(labels), {.quiet = detail == Detail::all});
    for (const Record* measure : measures) write_row(table, plan, told_measure(plan, *measure), detail);
  }
  write_hidden_note(html, plan, measures);
}

// What must be known before one makes much of a number: what it cannot tell, and that it was counted otherwise before.
void write_cautions(Html& html, const PlanSource& plan, const Measures& measures) {
  std::vector<std::string> cautions;
  const auto add = [&](const Record& measure, const std::string& text) {
    if (!text.empty())
      cautions.push_back(plan_words(plan, "measures.caution", {{"measure", measure.title}, {"text", text}}));
  };
  for (const Record* measure : measures) {
    add(*measure, localized_text(plan, measure->fields, "limits").text);
    if (workspace::says_yes(measure->fields, "was_changed"))
      add(*measure, workspace::text_of(measure->fields, "break_note"));
  }
  write_list(html, cautions);
}

void write_part(Html& html, const PlanSource& plan, const std::string& title, const Measures& measures) {
  if (measures.empty()) return;
  const html::HeadedSection section(html, Heading::h3, title);
  write_table(html, plan,
              plan_words(plan, "measures.of", {{"measures", term(plan, "measure", true)}, {"priority", title}}),
              measures, Detail::all);
  write_cautions(html, plan, measures);
}

std::string meaning_of(const PlanSource& plan, workspace::MeasureStatus status) {
  return plan_words(plan, "measures.meaning." + std::string(workspace::measure_status_name(status)));
}

// What the words mean that say where a measure stands, as far as they stand in the plan.
void write_meanings(Html& html, const PlanSource& plan, const Measures& measures) {
  if (measures.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "measures.words"));
  html::DefinitionList list(html);
  for (const workspace::MeasureStatus status : workspace::all_measure_statuses())
    if (std::ranges::any_of(measures, [&](const Record* one) { return told_measure(plan, *one).status == status; }))
      list.item(workspace::status_words(plan.view, status), meaning_of(plan, status));
}

void write_retired(Html& html, const PlanSource& plan) {
  std::vector<std::string> names;
  for (const Record* measure : retired_measures(plan)) names.push_back(measure->title);
  if (!names.empty()) html::paragraph(html, plan_words(plan, "measures.retired", {{"measures", join(names, "; ")}}));
}

void write_whole(Html& html, const PlanSource& plan) {
  for (const Record* priority : priorities_of(plan))
    write_part(html, plan, priority->title, followed_measures(plan, *priority));
  write_part(html, plan, plan_words(plan, "measures.other"), measures_of_no_priority(plan));
  write_retired(html, plan);
  write_meanings(html, plan, followed_measures(plan));
  write_system_changes(html, plan);
  write_sessions(html, plan);
  write_report_dates(html, plan);
}

// A value with its day, as the key says it; without one where nobody has named it.
std::string with_day(const PlanSource& plan, std::string_view key, const std::string& value, const std::string& day) {
  return value.empty() || day.empty() ? value : plan_words(plan, key, {{"value", value}, {"when", day}});
}

// One measure in sentences, for who reads no tables. Where it began stands there too if there is room for it, or
// nothing newer.
void write_sentences(Html& html, const PlanSource& plan, const ToldMeasure& told) {
  const auto sentence = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) html::paragraph(html, plan_words(plan, key, {{"value", value}}));
  };
  const bool is_plain = plan.form == PlanForm::plain;
  const std::string newest = with_day(plan, "measures.value_on", told.newest, told.newest_day);
  if (is_plain) html::paragraph(html, workspace::text_of(told.measure->fields, "question"));
  if (is_plain || newest.empty())
    sentence("measures.at_start", with_day(plan, "measures.value_on", told.baseline, told.baseline_day));
  if (!newest.empty()) sentence("measures.now", standing_words(plan, told, newest));
  if (is_plain && newest.empty() && told.status) html::paragraph(html, meaning_of(plan, *told.status));
  sentence("measures.aim", with_day(plan, "measures.value_by", told.target, told.target_day));
}

void write_headlines_in_words(Html& html, const PlanSource& plan) {
  const Measures measures = headline_measures(plan);
  if (measures.empty()) return;
  {
    html::DefinitionList list(html);
    for (const Record* measure : measures) {
      const Element item = list.open_item(measure->title);
      write_sentences(html, plan, told_measure(plan, *measure));
    }
  }
  write_hidden_note(html, plan, measures);
}

// All measures by where they stand: what went well first, and what did not right after it.
void write_moves(Html& html, const PlanSource& plan) {
  const Measures measures = followed_measures(plan);
  if (measures.empty()) return;
  const html::HeadedSection section(html, Heading::h3, plan_words(plan, "measures.moved"));
  {
    const std::vector<std::string> labels = labels_of(plan, Detail::main);
    html::Table table(html, plan.context(), plan_words(plan, "measures.moved"), columns_of(labels), {.quiet = true});
    const auto write_those = [&](std::optional<workspace::MeasureStatus> status, const std::string& title) {
      bool is_first = true;
      for (const Record* measure : measures) {
        ToldMeasure told = told_measure(plan, *measure);
        if (told.status != status) continue;
        if (std::exchange(is_first, false)) table.group(title);
        told.status.reset();  // the heading of the group has said it
        write_row(table, plan, told, Detail::main);
      }
    };
    for (const workspace::MeasureStatus status : workspace::all_measure_statuses())
      write_those(status, workspace::status_words(plan.view, status));
    write_those(std::nullopt, plan_words(plan, "measures.not_shown"));
  }
  write_hidden_note(html, plan, measures);
  write_retired(html, plan);
}

void write_update(Html& html, const PlanSource& plan) {
  write_moves(html, plan);
  write_system_changes(html, plan);
  write_report_words(html, plan);
  write_sessions(html, plan);
  write_report_dates(html, plan);
}

}  // namespace

void write_measures(Html& html, const PlanSource& plan) {
  switch (plan.form) {
    case PlanForm::one_page:
    case PlanForm::plain:
      return write_headlines_in_words(html, plan);
    case PlanForm::summary:
      return write_table(html, plan, term(plan, "measure", true), headline_measures(plan), Detail::main);
    case PlanForm::update:
      return write_update(html, plan);
    case PlanForm::full:
    case PlanForm::starter:
      break;
  }
  write_whole(html, plan);
}

}  // namespace foothold::publishing
