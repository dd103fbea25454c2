#include "publishing/plan/sections/action_chapter.hpp"

#include <algorithm>
#include <set>

#include "publishing/plan/sections/action_parts.hpp"
#include "publishing/plan/sections/finding_parts.hpp"
#include "workspace/strategy/logic_model.hpp"
#include "workspace/strategy/why_tree.hpp"
#include "workspace/systems/condition_matrix.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Attribute;
using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;
using Records = std::vector<const Record*>;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "actions." + std::string(key));
}

// What stands below the name of one priority.
class Chapter {
 public:
  Chapter(Html& html, const PlanSource& plan, const Record& priority)
      : html_(html), plan_(plan), priority_(priority), actions_(actions_of(plan, &priority)) {}

  // `asked` is what residents asked for and no action answers.
  void write(const Records& asked) {
    write_goal();
    if (!plan_.is_short()) {
      write_evidence();
      write_causes();
    }
    write_actions();
    if (!plan_.is_short()) {
      for (const Record* action : actions_)
        if (is_at_home(*action)) write_action_notes(html_, plan_, *action);
      for (const Record* model : models()) write_logic_model(html_, plan_, *model);
      write_first_steps();
    }
    write_waiting(asked);
  }

 private:
  // Whether this is the first of its priorities, in whose chapter it is told at length.
  [[nodiscard]] bool is_at_home(const Record& action) const {
    const auto priorities = priorities_of(plan_);
    const auto first = std::ranges::find_if(priorities, [&](const Record* priority) {
      return workspace::refers_to(action.fields, "priorities", *priority);
    });
    return first != priorities.end() && *first == &priority_;
  }

  void write_goal() {
    const PlanText result = localized_text(plan_, priority_.fields, "result");
    const std::string groups = names_of(plan_, priority_, "groups");
    if (result.text.empty() && groups.empty()) return;
    html::DefinitionList list(html_);
    if (!result.text.empty()) {
      const Element meaning = list.open_item(words(plan_, "result"));
      write_text(html_, plan_, result);
    }
    if (!groups.empty()) list.item(words(plan_, "groups"), groups);
  }

  void write_evidence() {
    const auto findings = workspace::records_of(plan_.records(), priority_.fields, "findings");
    if (findings.empty()) return;
    html::heading(html_, Heading::h4, words(plan_, "numbers_and_voices"));
    write_statements(findings);
    write_voices(findings);
  }

  void write_statements(const Records& findings) {
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const Record* finding : findings) {
      const Element item = html_.open("li");
      const PlanText statement = statement_of(plan_, *finding);
      html_.element("strong", {Attribute::when(statement.is_other, "lang", language_code(statement.language))},
                    statement.text);
      html::paragraph(html_, firm_number(plan_, *finding));
    }
  }

  // One quote for each finding, each quote once.
  void write_voices(const Records& findings) {
    std::set<const Record*> told;
    for (const Record* finding : findings)
      for (const Record* quote : quotes_behind(plan_, *finding))
        if (told.insert(quote).second) {
          write_quote(html_, plan_, *quote);
          break;
        }
  }

  void write_causes() {
    Html part;
    for (const Record* analysis : for_priority(plan_, workspace::cause_analysis_type, "priority", priority_))
      write_analysis(part, *analysis);
    write_conditions(part);
    if (part.empty()) return;
    html::heading(html_, Heading::h4, words(plan_, "causes"));
    html_.append(part);
  }

  // The causes that were chosen, and the roots that nobody here can change but that are named all the same. Their codes
  // stand with them, because people use them in what they write of it.
  void write_analysis(Html& html, const Record& analysis) const {
    write_answer_text(html, plan_, analysis, "problem");
    std::vector<std::string> chosen;
    std::vector<std::string> named;
    for (const Fields* row : workspace::rows_of(analysis.fields, "causes")) {
      if (workspace::says_yes(*row, "chosen"))
        chosen.push_back(cause_with_level(analysis, *row));
      else if (workspace::text_of(*row, "level") == "root")
        named.push_back(cause_with_level(analysis, *row));
    }
    write_causes_as(html, "chosen_causes", chosen);
    write_causes_as(html, "named_causes", named);
    write_answer_text(html, plan_, analysis, "root_causes");
  }

  void write_causes_as(Html& html, std::string_view key, const std::vector<std::string>& causes) const {
    if (!causes.empty()) html::paragraph(html, words(plan_, key));
    write_list(html, causes);
  }

  [[nodiscard]] std::string cause_with_level(const Record& analysis, const Fields& row) const {
    std::string cause = workspace::cause_words(plan_.context(), row);
    const std::string level = workspace::text_of(row, "level");
    if (level.empty()) return cause;
    return plan_words(
        plan_, "actions.cause",
        {{"cause", cause}, {"level", workspace::choice_words(plan_.view, analysis.type, "causes.level", level)}});
  }

  void write_conditions(Html& html) const {
    const auto matrix = workspace::condition_matrix(plan_.records());
    const auto own = std::ranges::find(matrix.priorities, &priority_, &workspace::PriorityConditions::priority);
    if (own == matrix.priorities.end() || std::ranges::none_of(own->cells, &workspace::ConditionCell::looked_at))
      return;
    html::Table table(
        html, plan_.context(), words(plan_, "conditions"),
        {{words(plan_, "condition")}, {words(plan_, "holds")}, {words(plan_, "helps")}, {words(plan_, "shift")}});
    for (const workspace::ConditionCell& cell : own->cells)
      for (const workspace::ConditionAnswer& answer : cell.answers)
        table.row(plan_.context().say(cell.condition->label)).cell(answer.holds).cell(answer.helps).cell(answer.shift);
  }

  void write_actions() {
    if (actions_.empty()) return;
    const std::string title = plan_words(plan_, "actions.table_of",
                                         {{"term", term(plan_, "strategic-action", true)}, {"title", priority_.title}});
    html::heading(html_, Heading::h4, term(plan_, "strategic-action", true));
    html::Table table(html_, plan_.context(), title,
                      {{.label = term(plan_, "strategic-action")},
                       {.label = words(plan_, "changes")},
                       {.label = words(plan_, "benefits")},
                       {.label = term(plan_, "lead"), .note = words(plan_, "and_partners")},
                       {.label = words(plan_, "when")},
                       {.label = words(plan_, "cost")}},
                      {.quiet = true});
    for (const Record* action : actions_) write_action(table, *action);
  }

  void write_action(html::Table& table, const Record& action) const {
    const Fields& fields = action.fields;
    const std::string cost = money_of(plan_, fields, "cost");
    const std::string status = choice_of(plan_, action, "cost_status");
    table.row(action.title)
        .cell(choices_of(plan_, action, "conditions"))
        .cell(workspace::text_of(fields, "benefits_first"))
        .cell(names_of(plan_, action, "lead"), names_of(plan_, action, "partners"))
        .cell(span_words(fields), choice_of(plan_, action, "state"))
        .cell(cost.empty() ? (status.empty() ? words(plan_, "not_costed") : status) : cost, cost.empty() ? "" : status);
  }

  [[nodiscard]] std::string span_words(const Fields& fields) const {
    const std::string start = day_of_field(plan_, fields, "start");
    const std::string end = day_of_field(plan_, fields, "end");
    if (start.empty() || end.empty()) return start + end;
    return plan_words(plan_, "from_to", {{"from", start}, {"to", end}});
  }

  // Those of actions that are told here, and those of the priority that belong to no action.
  [[nodiscard]] Records models() const {
    Records models;
    for (const Record* model : plan_.records().of(workspace::logic_model_type))
      if (is_model_of_chapter(*model)) models.push_back(model);
    return models;
  }

  [[nodiscard]] bool is_model_of_chapter(const Record& model) const {
    if (!workspace::is_answered(model.fields, "action"))
      return workspace::refers_to(model.fields, "priority", priority_);
    return std::ranges::any_of(actions_, [&](const Record* action) {
      return is_at_home(*action) && workspace::refers_to(model.fields, "action", *action);
    });
  }

  void write_first_steps() {
    Records steps;
    std::ranges::copy_if(actions_, std::back_inserter(steps),
                         [](const Record* action) { return workspace::is_answered(action->fields, "first_step"); });
    if (steps.empty()) return;
    std::ranges::stable_sort(
        steps, {}, [](const Record* action) { return workspace::text_of(action->fields, "first_step_date"); });
    html::heading(html_, Heading::h4, words(plan_, "first_steps"));
    html::Table table(html_, plan_.context(), words(plan_, "first_steps"),
                      {{term(plan_, "strategic-action")}, {words(plan_, "first_step")}, {words(plan_, "by")}},
                      {.quiet = true});
    for (const Record* action : steps)
      table.row(action->title)
          .cell(workspace::text_of(action->fields, "first_step"))
          .cell(day_of_field(plan_, action->fields, "first_step_date"));
  }

  // What residents asked for and is not there yet, whether or not an action has been thought of.
  void write_waiting(const Records& asked) {
    std::vector<std::string> lines;
    for (const Record* theme : asked) lines.push_back(theme->title);
    for (const Record* action : for_priority(plan_, "strategic-action", "priorities", priority_))
      if (workspace::is_one_of(action->fields, "state", {"idea", "screened"}) &&
          workspace::is_answered(action->fields, "resident_origin"))
        lines.push_back(plan_words(plan_, "actions.undecided", {{"action", action->title}}));
    if (lines.empty()) return;
    html::heading(html_, Heading::h4, words(plan_, "not_yet"));
    write_list(html_, lines);
  }

  Html& html_;
  const PlanSource& plan_;
  const Record& priority_;
  const Records actions_;
};

}  // namespace

void write_action_chapter(Html& html, const PlanSource& plan, const Record& priority, const Records& asked) {
  Chapter(html, plan, priority).write(asked);
}

}  // namespace foothold::publishing
