#include <algorithm>

#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/action_chapter.hpp"
#include "publishing/plan/sections/action_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;
using Records = std::vector<const Record*>;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "actions." + std::string(key));
}

// Ideas and barriers of residents to which no action goes back.
class UnansweredThemes {
 public:
  explicit UnansweredThemes(const PlanSource& plan) : plan_(plan), actions_(actions_of(plan)) {
    for (const Record* theme : plan.records().of("theme"))
      if (workspace::is_one_of(theme->fields, "kind", {"idea", "barrier"}) && !is_answered(*theme))
        themes_.push_back(theme);
  }

  // Those that are about the same as a priority, each once; and at last what is left.
  [[nodiscard]] Records take_for(const Record& priority) {
    Records taken;
    std::ranges::copy_if(themes_, std::back_inserter(taken),
                         [&](const Record* theme) { return share_predictor(*theme, priority); });
    std::erase_if(themes_, [&](const Record* theme) { return share_predictor(*theme, priority); });
    return taken;
  }
  [[nodiscard]] const Records& rest() const { return themes_; }

 private:
  [[nodiscard]] bool is_answered(const Record& theme) const {
    const auto quotes = workspace::records_of(plan_.records(), theme.fields, "quotes");
    const auto goes_back = [&](const Record* action) {
      const auto refers = [&](const Record& voice) {
        return workspace::refers_to(action->fields, "resident_origin", voice) ||
               workspace::refers_to(action->fields, "evidence", voice);
      };
      return refers(theme) || std::ranges::any_of(quotes, [&](const Record* quote) { return refers(*quote); });
    };
    return std::ranges::any_of(actions_, goes_back);
  }

  const PlanSource& plan_;
  Records actions_;
  Records themes_;
};

void write_chapters(Html& html, const PlanSource& plan) {
  UnansweredThemes unanswered(plan);
  for (const Record* priority : priorities_of(plan)) {
    Html chapter;
    write_action_chapter(chapter, plan, *priority, unanswered.take_for(*priority));
    if (chapter.empty()) continue;
    const html::HeadedSection section(
        html, Heading::h3,
        plan_words(plan, "actions.chapter", {{"term", term(plan, "priority")}, {"title", priority->title}}));
    html.append(chapter);
  }
  std::vector<std::string> rest;
  for (const Record* theme : unanswered.rest()) rest.push_back(theme->title);
  if (rest.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "not_yet"));
  write_list(html, rest);
}

// The names of all actions, for one sheet of paper.
void write_key_actions(Html& html, const PlanSource& plan) {
  std::vector<std::string> names;
  for (const Record* action : actions_of(plan)) names.push_back(action->title);
  write_list(html, names);
}

// Who does it and until when, in as few words as can be.
void write_plain_action(Html& html, const PlanSource& plan, const Record& action) {
  const Element item = html.open("li");
  html.element("strong", {}, action.title);
  write_text(html, plan, public_text_of(plan, action));
  const std::string lead = names_of(plan, action, "lead");
  if (!lead.empty()) html::paragraph(html, plan_words(plan, "actions.who_leads", {{"lead", lead}}));
  const std::string end = day_of_field(plan, action.fields, "end");
  if (!end.empty()) html::paragraph(html, plan_words(plan, "actions.done_by", {{"day", end}}));
}

void write_plain_chapters(Html& html, const PlanSource& plan) {
  for (const Record* priority : priorities_of(plan)) {
    const Records actions = actions_of(plan, priority);
    if (actions.empty()) continue;
    const html::HeadedSection section(html, Heading::h3, priority->title);
    const Element list = html.open("ul", {{"class", "usa-list"}});
    for (const Record* action : actions) write_plain_action(html, plan, *action);
  }
}

// The milestones of an action from one day on up to another, without that one; an empty last day sets no end.
std::vector<std::string> milestones_within(const PlanSource& plan, const Record& action, const std::string& from,
                                           const std::string& before) {
  std::vector<std::string> lines;
  for (const Fields* row : workspace::rows_of(action.fields, "milestones")) {
    const std::string day = workspace::text_of(*row, "date");
    if (day >= from && (before.empty() || day < before)) lines.push_back(dated(plan, *row, "date", "what"));
  }
  return lines;
}

void write_progress(html::Table& table, Html& html, const PlanSource& plan, const Record& action) {
  const std::string& today = plan.records().today();
  html::TableRow row = table.row(action.title);
  row.cell(choice_of(plan, action, "state"));
  {
    const Element past = row.open_cell();
    write_list(html, milestones_within(plan, action, workspace::day_after(today, -workspace::days_of_a_year), today));
  }
  const Element next = row.open_cell();
  write_list(html, milestones_within(plan, action, today, {}));
}

void write_moved(Html& html, const PlanSource& plan) {
  for (const Record* priority : priorities_of(plan)) {
    const Records actions = actions_of(plan, priority);
    if (actions.empty()) continue;
    const html::HeadedSection section(html, Heading::h3, priority->title);
    html::Table table(
        html, plan.context(), priority->title,
        {{term(plan, "strategic-action")}, {words(plan, "state")}, {words(plan, "last_year")}, {words(plan, "next")}},
        {.quiet = true});
    for (const Record* action : actions) write_progress(table, html, plan, *action);
  }
}

// What was changed in the plan within a year, and why.
void write_changes(Html& html, const PlanSource& plan) {
  std::vector<std::string> lines;
  if (plan.setup == nullptr) return;
  const std::string since = workspace::day_after(plan.records().today(), -workspace::days_of_a_year);
  for (const Fields* row : workspace::rows_of(plan.setup->fields, "changes")) {
    if (workspace::text_of(*row, "date") < since) continue;
    const std::string why = workspace::text_of(*row, "why");
    const std::string change = dated(plan, *row, "date", "what");
    lines.push_back(why.empty() ? change : plan_words(plan, "actions.change", {{"change", change}, {"why", why}}));
  }
  if (lines.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "changes_made"));
  write_list(html, lines);
}

void write_year(Html& html, const PlanSource& plan) {
  write_moved(html, plan);
  write_changes(html, plan);
}

}  // namespace

void write_actions(Html& html, const PlanSource& plan) {
  switch (plan.form) {
    case PlanForm::one_page:
      return write_key_actions(html, plan);
    case PlanForm::plain:
      return write_plain_chapters(html, plan);
    case PlanForm::update:
      return write_year(html, plan);
    case PlanForm::full:
    case PlanForm::summary:
    case PlanForm::starter:
      return write_chapters(html, plan);
  }
}

}  // namespace foothold::publishing
