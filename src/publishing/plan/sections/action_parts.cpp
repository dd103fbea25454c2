#include "publishing/plan/sections/action_parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/charts.hpp"
#include "publishing/plan/plan_measures.hpp"
#include "publishing/plan/sections/action_thread.hpp"
#include "workspace/strategy/logic_drawing.hpp"

namespace foothold::publishing {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "actions." + std::string(key));
}

// What stands below the name of one action.
class ActionNotes {
 public:
  ActionNotes(Html& html, const PlanSource& plan, const Record& action) : html_(html), plan_(plan), action_(action) {}

  void write() {
    write_text(html_, plan_, public_text_of(plan_, action_));
    write_sentence(html_, "left_out", workspace::text_of(action_.fields, "left_out"));
    write_milestones();
    write_thread();
  }

 private:
  void write_sentence(Html& html, std::string_view key, const std::string& what) const {
    if (!what.empty()) html::paragraph(html, plan_words(plan_, "actions." + std::string(key), {{"what", what}}));
  }

  // Folded on the screen, where who wants to know asks for it; in print and in documents it stands open.
  void write_thread() {
    Html thread;
    write_upstream(thread, plan_, action_);
    write_sentence(thread, "how_know", workspace::text_of(action_.fields, "how_know"));
    write_downstream(thread, plan_, action_);
    if (thread.empty()) return;
    const html::Disclosure folded(html_, words(plan_, "thread"));
    html_.append(thread);
  }

  void write_milestones() {
    std::vector<std::string> lines;
    for (const Fields* row : workspace::rows_of(action_.fields, "milestones"))
      lines.push_back(dated(plan_, *row, "date", "what"));
    if (lines.empty()) return;
    html::paragraph(html_, words(plan_, "milestones"));
    write_list(html_, lines);
  }

  Html& html_;
  const PlanSource& plan_;
  const Record& action_;
};

class ModelPart {
 public:
  ModelPart(Html& html, const PlanSource& plan, const Record& model)
      : html_(html),
        plan_(plan),
        model_(model),
        lines_(workspace::lines_of(model)),
        followed_(followed_measures(plan)) {}

  void write() {
    if (lines_.empty()) return;
    const std::string title = plan_words(plan_, "actions.logic_model", {{"title", model_.title}});
    html::heading(html_, Heading::h4, title);
    write_drawing(title);
    write_table(title);
    write_assumptions();
  }

 private:
  // Without the notes by which those who work on it see what is missing.
  void write_drawing(const std::string& title) {
    html::FlowChart chart = workspace::logic_drawing(plan_.context(), plan_.records(), model_);
    chart.notes.clear();
    for (std::size_t column = 0; column < chart.layers.size(); ++column)
      chart.layers[column].label = column_words(workspace::logic_columns.at(column));
    const Element wide = html::open_wide(html_, title);
    html::flow_chart(html_, chart);
  }

  [[nodiscard]] std::string column_words(std::string_view column) const {
    if (column == "activities") return term(plan_, "activity", true);
    if (column.ends_with("_term"))
      return plan_words(plan_, "actions." + std::string(column), {{"outcomes", term(plan_, "outcome", true)}});
    return plan_.context().say(plan_.records().field_label(workspace::logic_model_type, column));
  }

  void write_table(const std::string& title) {
    html::Table table(html_, plan_.context(), title,
                      {{words(plan_, "line")},
                       {words(plan_, "line_when")},
                       {words(plan_, "leads_to")},
                       {term(plan_, "measure", true)}},
                      {.quiet = true});
    for (const std::string_view column : workspace::logic_columns) {
      if (std::ranges::find(lines_, column, &workspace::LogicLine::column) == lines_.end()) continue;
      table.group(column_words(column));
      for (const workspace::LogicLine& line : lines_)
        if (line.column == column) write_line(table, line);
    }
  }

  void write_line(html::Table& table, const workspace::LogicLine& line) {
    std::vector<std::string> measures;
    for (const Record* measure : workspace::measures_of(plan_.records(), model_, *line.row))
      if (std::ranges::find(followed_, measure) != followed_.end()) measures.push_back(measure->title);
    table.row(workspace::line_words(plan_.context(), line))
        .cell(workspace::text_of(*line.row, "period"))
        .cell(workspace::text_of(*line.row, "leads_to"))
        .cell(join(measures, "; "));
  }

  void write_assumptions() {
    std::vector<std::string> lines;
    for (const Fields* row : workspace::rows_of(model_.fields, "assumptions"))
      lines.push_back(workspace::text_of(*row, "assumption"));
    if (lines.empty()) return;
    html::paragraph(html_, words(plan_, "assumptions"));
    write_list(html_, lines);
  }

  Html& html_;
  const PlanSource& plan_;
  const Record& model_;
  const std::vector<workspace::LogicLine> lines_;
  const std::vector<const Record*> followed_;  // measures of which the public may read
};

}  // namespace

PlanText public_text_of(const PlanSource& plan, const Record& action) {
  PlanText text = localized_text(plan, action.fields, "public_text");
  if (text.text.empty()) text = {workspace::text_of(action.fields, "description"), plan.context().language(), false};
  return text;
}

std::string dated(const PlanSource& plan, const Fields& row, std::string_view date, std::string_view what) {
  const std::string day = day_of_field(plan, row, date);
  std::string text = workspace::text_of(row, what);
  return day.empty() ? text : plan_words(plan, "actions.dated", {{"day", day}, {"what", text}});
}

bool share_predictor(const Record& left, const Record& right) {
  const auto predictors = workspace::texts_of(left.fields, "predictors");
  return std::ranges::any_of(predictors, [&](const std::string& predictor) {
    return workspace::has_text(right.fields, "predictors", predictor);
  });
}

void write_action_notes(Html& html, const PlanSource& plan, const Record& action) {
  Html notes;
  ActionNotes(notes, plan, action).write();
  if (notes.empty()) return;
  html::heading(html, Heading::h4, action.title);
  html.append(notes);
}

void write_logic_model(Html& html, const PlanSource& plan, const Record& model) {
  ModelPart(html, plan, model).write();
}

}  // namespace foothold::publishing
