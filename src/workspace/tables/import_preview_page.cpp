#include <algorithm>

#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/tables/import_pages.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;
using Outcome = PlannedLine::Outcome;

constexpr std::size_t problems_shown = 200;
constexpr std::size_t lines_shown = 10;
constexpr std::size_t longest_shown = 200;

std::string count_text(std::size_t count) {
  return grouped_number(static_cast<double>(count), 0);
}

std::string shortened(const std::string& text) {
  const std::string_view shown = whole_letters(text, longest_shown);
  return std::string(shown) + (shown.size() < text.size() ? "…" : "");
}

class PreviewPage {
 public:
  PreviewPage(Html& html, const TableContext& context, const StoredImport& import, const ImportPlan& plan)
      : html_(html), context_(context), page_(context.page()), import_(import), plan_(plan) {}

  void write(const Error* problem) {
    write_problem(problem);
    html::paragraph(html_, page_.fill("tables.preview_text", {{"name", import_name(page_, import_)}}));
    write_counts();
    write_buttons();
    write_problems();
    write_lines();
  }

 private:
  [[nodiscard]] std::string path(const std::string& rest) const {
    return context_.participant().path("/imports/" + import_.id + rest);
  }

  void write_problem(const Error* problem) {
    if (problem == nullptr) return;
    const Messages& messages = *page_.site().messages;
    html::alert(html_, html::AlertKind::error, messages.fill(page_.language(), problem->message),
                messages.fill(page_.language(), problem->hint));
  }

  void write_counts() {
    {
      html::DefinitionList list(html_);
      list.item(page_.text("tables.made"), count_text(plan_.count(Outcome::made)));
      list.item(page_.text("tables.changed"), count_text(plan_.count(Outcome::changed)));
      list.item(page_.text("tables.unchanged"), count_text(plan_.count(Outcome::unchanged)));
      list.item(page_.text("tables.refused"), count_text(plan_.count(Outcome::refused)));
      write_row_counts(list);
    }
    if (plan_.namesakes() > 0)
      html::notice(html_, page_.fill("tables.namesakes", {{"count", count_text(plan_.namesakes())}}));
  }

  // Of tables that have a line for each row.
  void write_row_counts(html::DefinitionList& list) const {
    std::size_t made = 0;
    std::size_t changed = 0;
    for (const PlannedLine& line : plan_.lines) {
      made += line.rows_made;
      changed += line.rows_changed;
    }
    if (!has_lines_for_rows(context_, import_.mapping)) return;
    list.item(page_.text("tables.rows_made"), count_text(made));
    list.item(page_.text("tables.rows_changed"), count_text(changed));
  }

  void write_buttons() {
    if (plan_.writes() == 0) html::notice(html_, page_.text("tables.nothing_to_write"));
    const Element actions = html_.open("div", {{"class", "fh-actions"}});
    if (plan_.writes() > 0) write_confirmation();
    html_.element("a", {{"class", "usa-button usa-button--outline"}, {"href", page_.link(path("/columns"))}},
                  page_.text("tables.back_to_columns"));
    html::link(html_, page_.link(path("/removal")), page_.text("tables.discard"));
  }

  void write_confirmation() {
    const std::size_t refused = plan_.count(Outcome::refused);
    const SessionForm form(html_, page_, context_.participant().visitor, path("/confirmation"));
    if (refused > 0) html::hidden_field(html_, "leave_out", "yes");
    html::submit_button(
        html_, refused == 0 ? page_.fill("tables.confirm", {{"count", count_text(plan_.writes())}})
                            : page_.fill("tables.confirm_without",
                                         {{"count", count_text(plan_.writes())}, {"refused", count_text(refused)}}));
  }

  void write_problems() {
    std::size_t problems = 0;
    for (const PlannedLine& line : plan_.lines) problems += line.problems.size();
    if (problems == 0) return;
    html::heading(html_, Heading::h2, page_.text("tables.problems"), "problems");
    html::paragraph(html_, page_.text("tables.problems_text"));
    write_problem_table();
    if (problems > problems_shown)
      html::paragraph(html_, page_.fill("tables.more_problems", {{"count", count_text(problems - problems_shown)}}));
  }

  void write_problem_table() {
    html::Table table(html_, page_, page_.text("tables.problems"),
                      {{page_.text("tables.line")},
                       {page_.text("tables.column")},
                       {page_.text("tables.cell")},
                       {page_.text("tables.advice")}},
                      {.quiet = true});
    std::size_t shown = 0;
    for (const PlannedLine& line : plan_.lines)
      for (const CellProblem& problem : line.problems) {
        if (shown++ == problems_shown) return;
        table.row(std::to_string(line.number))
            .cell(problem.column.empty() ? page_.text("tables.whole_line") : problem.column)
            .cell(shortened(problem.text))
            .cell(page_.site().messages->fill(page_.language(), problem.message));
      }
  }

  // Those that are written come before those that stay as they are.
  [[nodiscard]] std::vector<const PlannedLine*> first_lines() const {
    std::vector<const PlannedLine*> lines;
    for (const PlannedLine& line : plan_.lines)
      if (line.outcome == Outcome::made || line.outcome == Outcome::changed) lines.push_back(&line);
    lines.resize(std::min(lines.size(), lines_shown));
    return lines;
  }

  void write_lines() {
    const auto lines = first_lines();
    if (lines.empty()) return;
    html::heading(html_, Heading::h2, page_.text("tables.first_lines"));
    std::vector<html::Column> columns = {{page_.text("tables.line")}, {page_.text("tables.what_happens")}};
    std::vector<std::size_t> shown;
    for (std::size_t index = 0; index < context_.columns().size(); ++index) {
      if (!is_shown(context_.columns()[index])) continue;
      shown.push_back(index);
      columns.push_back({context_.labels()[index]});
    }
    html::Table table(html_, page_, page_.text("tables.first_lines"), columns, {.quiet = true});
    for (const PlannedLine* line : lines) write_line(table, *line, shown);
  }

  // Ids and revisions tell nobody anything here.
  [[nodiscard]] bool is_shown(const TableColumn& column) const {
    if (column.kind == TableColumn::Kind::id || column.kind == TableColumn::Kind::revision ||
        column.kind == TableColumn::Kind::in_row)
      return false;
    return std::ranges::find(import_.mapping, column.name()) != import_.mapping.end();
  }

  void write_line(html::Table& table, const PlannedLine& line, const std::vector<std::size_t>& shown) {
    const bool is_new = line.outcome == Outcome::made;
    html::TableRow row = table.row(std::to_string(line.number));
    row.cell(page_.text(is_new ? "tables.will_be_made" : "tables.will_be_changed"), what_changes(line));
    for (const std::size_t index : shown) row.cell(shortened(context_.cell(context_.columns()[index], line.record)));
  }

  [[nodiscard]] std::string what_changes(const PlannedLine& line) const {
    if (line.rows_made + line.rows_changed > 0)
      return page_.fill("tables.rows_written",
                        {{"made", count_text(line.rows_made)}, {"changed", count_text(line.rows_changed)}});
    return line.outcome == Outcome::made ? std::string() : changed_labels(line);
  }

  [[nodiscard]] std::string changed_labels(const PlannedLine& line) const {
    std::vector<std::string> labels;
    for (std::size_t index = 0; index < context_.columns().size(); ++index) {
      const TableColumn& column = context_.columns()[index];
      const RecordEdit& edit = *line.changed;
      const bool is_changed = (column.kind == TableColumn::Kind::field && edit.fields.contains(column.name())) ||
                              (column.kind == TableColumn::Kind::status && edit.status) ||
                              (column.kind == TableColumn::Kind::visibility && edit.visibility) ||
                              (column.kind == TableColumn::Kind::owner && edit.owner);
      if (is_changed) labels.push_back(context_.labels()[index]);
    }
    return join(labels, ", ");
  }

  Html& html_;
  const TableContext& context_;
  const PageContext& page_;
  const StoredImport& import_;
  const ImportPlan& plan_;
};

}  // namespace

std::string import_preview_page(const TableContext& context, const StoredImport& import, const ImportPlan& plan,
                                const Error* problem) {
  const PageContext& page = context.page();
  const std::vector<html::Crumb> between = {
      {page.say(context.type().plural), context.participant().path("/types/" + context.type().id)}};
  return WorkspacePage(page, context.participant()).write(page.text("tables.preview_title"), between, [&](Html& html) {
    PreviewPage(html, context, import, plan).write(problem);
  });
}

}  // namespace foothold::workspace
