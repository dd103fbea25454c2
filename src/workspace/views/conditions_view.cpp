#include <algorithm>

#include "base/text.hpp"
#include "workspace/systems/condition_matrix.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/views/strategy_views.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;

class ConditionsView {
 public:
  ConditionsView(Html& html, const ViewRequest& view)
      : html_(html), view_(view), matrix_(condition_matrix(view.records)) {}

  void write() {
    if (matrix_.priorities.empty()) return write_nothing();
    write_matrix();
    write_holes();
    write_gaps();
    write_unplaced();
    html::source_line(html_, words("seen"));
  }

 private:
  [[nodiscard]] std::string words(std::string_view key) const {
    return view_.context.text("views.conditions." + std::string(key));
  }

  void write_nothing() {
    html::nothing_yet(html_, Heading::h2, words("none"), words("none_text"));
    const Element actions = html_.open("div", {{"class", "fh-actions fh-no-print"}});
    write_begin_link(html_, view_, "priority", words("begin_priority"));
  }

  // Conditions stand in rows, because there are fewer priorities than conditions and both fit on paper this way.
  void write_matrix() {
    const std::string title = words("matrix");
    const html::HeadedSection section(html_, Heading::h2, title);
    std::vector<std::string> labels = {words("condition")};
    for (const PriorityConditions& one : matrix_.priorities) labels.push_back(title_of(view_, *one.priority));
    std::vector<html::Column> columns;
    for (const std::string& label : labels) columns.push_back({.label = label});
    html::Table table(html_, view_.context, title, columns, {.quiet = true});
    const auto& conditions = view_.records.toolkit().framework.conditions();
    for (std::size_t row = 0; row < conditions.size(); ++row) {
      html::TableRow line = table.row(view_.context.say(conditions[row].label));
      for (const PriorityConditions& one : matrix_.priorities) {
        const Element cell = line.open_cell();
        write_cell(one.cells[row]);
      }
    }
  }

  void write_cell(const ConditionCell& cell) {
    if (!cell.looked_at()) html::tag(html_, words("not_looked"));
    for (const ConditionAnswer& answer : cell.answers) {
      write_answer("holds", answer.holds);
      write_answer("helps", answer.helps);
      write_answer("shift", answer.shift);
    }
    write_count("causes", cell.causes);
    write_count("actions", static_cast<int>(cell.actions.size()));
    if (cell.points > 0) write_count("points", cell.points);
  }

  void write_answer(std::string_view key, const std::string& answer) {
    if (answer.empty()) return;
    const Element line = html_.open("p", {{"class", "fh-table__prose"}});
    html_.element("strong", {}, words(key));
    html_.text(" " + answer);
  }

  void write_count(std::string_view key, int count) {
    html_.element("span", {{"class", "fh-table__note"}},
                  view_.context.fill("views.conditions." + std::string(key), {{"count", std::to_string(count)}}));
  }

  void write_holes() {
    const html::HeadedSection section(html_, Heading::h2, words("holes"));
    const auto has_hole = [](const PriorityConditions& one) {
      return !std::ranges::all_of(one.cells, &ConditionCell::looked_at);
    };
    if (std::ranges::none_of(matrix_.priorities, has_hole))
      return html::alert(html_, html::AlertKind::success, words("no_holes"), words("no_holes_text"));
    const Element list = html_.open("ul", {{"class", "usa-list"}});
    for (const PriorityConditions& one : matrix_.priorities)
      if (has_hole(one)) write_hole(one);
  }

  void write_hole(const PriorityConditions& one) {
    std::vector<std::string> names;
    for (const ConditionCell& cell : one.cells)
      if (!cell.looked_at()) names.push_back(view_.context.say(cell.condition->label));
    const Element item = html_.open("li");
    html_.text(view_.context.fill("views.conditions.hole_of",
                                  {{"priority", title_of(view_, *one.priority)}, {"conditions", join(names, ", ")}}) +
               " ");
    const Element next = html_.open("span", {{"class", "fh-no-print"}});
    write_scan_link(one);
  }

  // A scan of the priority is filled in; where there is none that the reader may write, another one is begun.
  void write_scan_link(const PriorityConditions& one) {
    const auto scan =
        std::ranges::find_if(one.scans, [this](const Record* record) { return may_write(view_.participant, *record); });
    if (scan != one.scans.end())
      return html::link(html_, address_in(view_, "/records/" + (*scan)->id + "/edit"),
                        view_.context.fill("views.conditions.edit", {{"title", title_of(view_, **scan)}}));
    write_begin_link(html_, view_, "condition-scan", words("begin"), {{"priority", "priority:" + one.priority->id}});
  }

  void write_gaps() {
    const std::string title = words("gaps");
    const html::HeadedSection section(html_, Heading::h2, title);
    const auto has_gap = [](const PriorityConditions& one) {
      return std::ranges::any_of(one.cells, &ConditionCell::is_gap);
    };
    if (std::ranges::none_of(matrix_.priorities, has_gap))
      return html::alert(html_, html::AlertKind::success, words("no_gaps"), words("no_gaps_text"));
    html::paragraph(html_, words("gaps_text"));
    html::Table table(html_, view_.context, title,
                      {{.label = words("gap")},
                       {.label = words("gap_causes"), .numeric = true},
                       {.label = words("gap_analyses")},
                       {.label = words("gap_next")}},
                      {.quiet = true});
    for (const PriorityConditions& one : matrix_.priorities)
      for (const ConditionCell& cell : one.cells)
        if (cell.is_gap()) write_gap(table, *one.priority, cell);
  }

  void write_gap(html::Table& table, const Record& priority, const ConditionCell& cell) {
    html::TableRow row = table.row(view_.context.fill(
        "views.conditions.gap_of",
        {{"priority", title_of(view_, priority)}, {"condition", view_.context.say(cell.condition->label)}}));
    row.cell(std::to_string(cell.causes));
    {
      const Element analyses = row.open_cell();
      write_record_links(html_, view_, cell.analyses);
    }
    const Element next = row.open_cell();
    write_begin_link(html_, view_, "strategic-action", words("begin_action"),
                     {{"priorities", "priority:" + priority.id},
                      {"conditions", cell.condition->id},
                      {"root_causes", "root-cause-analysis:" + cell.analyses.front()->id}});
  }

  void write_unplaced() {
    if (matrix_.unplaced.empty()) return;
    const Element box = html::open_notice(html_);
    html_.text(words("unplaced") + " ");
    write_record_links(html_, view_, matrix_.unplaced);
  }

  Html& html_;
  const ViewRequest& view_;
  const ConditionMatrix matrix_;
};

}  // namespace

void write_conditions(Html& html, const ViewRequest& view) {
  ConditionsView(html, view).write();
}

}  // namespace foothold::workspace
