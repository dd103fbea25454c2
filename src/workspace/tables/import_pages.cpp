#include "workspace/tables/import_pages.hpp"

#include "accounts/account_pages.hpp"
#include "base/text.hpp"
#include "html/components.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/tables/sent_table.hpp"

namespace foothold::workspace {
namespace {

using html::Element;
using html::Heading;
using html::Html;
using html::PageContext;

constexpr std::size_t samples = 3;
constexpr std::size_t longest_sample = 60;

std::string person_name(const std::map<std::string, std::string>& people, const std::string& id) {
  const auto at = people.find(id);
  return at == people.end() ? id : at->second;
}

std::vector<html::Crumb> way_to(const PageContext& page, const Participant& participant,
                                const toolkit::RecordType& type) {
  return {{page.say(type.plural), participant.path("/types/" + type.id)}};
}

void write_start_form(Html& html, const PageContext& page, const Participant& participant,
                      const ImportStartView& view) {
  const SessionForm form(html, page, participant.visitor, participant.path("/types/" + view.type.id + "/import"),
                         SessionForm::Draft::none, SessionForm::Files::sent);
  if (view.into) html::hidden_field(html, "into", view.into->id);
  html::file_field(html, page,
                   {.name = "table_file",
                    .label = page.text("tables.file"),
                    .hint = page.fill("tables.file_hint", {{"lines", grouped_number(most_table_lines, 0)}}),
                    .error = html::error_at(view.errors, "table_file")},
                   ".csv,.xlsx,.tsv,.txt");
  html::area_field(html, page,
                   {.name = "table",
                    .label = page.text("tables.paste"),
                    .hint = page.text("tables.paste_hint"),
                    .error = html::error_at(view.errors, "table")},
                   view.pasted, 8);
  html::submit_button(html, page.text("tables.send"));
}

// What a line may hold where it stands for a row, since no table to be filled in can show it.
void write_lines_of(Html& html, const PageContext& page, const ImportStartView& view) {
  const toolkit::FieldRule* rows = view.type.find_field(view.type.lines_of);
  if (rows == nullptr) return;
  std::vector<std::string> labels;
  if (!view.into) labels.push_back(page.say(view.type.find_field(view.type.title_field)->label));
  for (const toolkit::FieldRule& rule : rows->fields) labels.push_back(page.say(rule.label));
  html::paragraph(html, page.fill(view.into ? "tables.lines_into" : "tables.lines_of",
                                  {{"rows", page.say(rows->label)}, {"type", page.say(view.type.label)}}));
  const Element list = html.open("ul", {{"class", "usa-list"}});
  for (const std::string& label : labels) html.element("li", {}, label);
}

void write_earlier(Html& html, const PageContext& page, const Participant& participant, const ImportStartView& view) {
  if (view.imports.empty()) return;
  html::heading(html, Heading::h2, page.text("tables.earlier"));
  html::Table table(
      html, page, page.text("tables.earlier"),
      {{page.text("tables.name")}, {page.text("tables.when")}, {page.text("tables.who")}, {page.text("tables.state")}},
      {.quiet = true});
  for (const StoredImport& import : view.imports)
    table.row(import_name(page, import), page.link(participant.path("/imports/" + import.id)))
        .cell(html::moment_words(page, import.made_at))
        .cell(person_name(view.people, import.person))
        .cell(page.text("tables.state." + std::string(import_state_name(import.state))));
}

// A few of the cells below a header, so that people see what they choose for.
std::string samples_of(const PageContext& page, const SentTable& table, std::size_t column) {
  std::vector<std::string> texts;
  for (const TableLine& line : table.lines) {
    if (texts.size() == samples) break;
    if (column >= line.cells.size() || line.cells[column].empty()) continue;
    const std::string_view shown = whole_letters(line.cells[column], longest_sample);
    texts.push_back(replace_all(shown, "\n", " ") + (shown.size() < line.cells[column].size() ? "…" : ""));
  }
  if (texts.empty()) return page.text("tables.no_samples");
  return page.fill("tables.samples", {{"samples", join(texts, " · ")}});
}

void write_column(Html& html, const TableContext& context, const StoredImport& import, std::size_t index,
                  const std::string& chosen, const Errors& errors) {
  const PageContext& page = context.page();
  const std::string name = "column-" + std::to_string(index);
  std::vector<html::Choice> choices = {{"_none", page.text("tables.do_not_import"), chosen.empty()}};
  std::vector<std::string> names;
  for (const TableColumn& column : context.columns()) names.push_back(column.name());
  for (std::size_t column = 0; column < names.size(); ++column)
    choices.push_back({names[column], context.labels()[column], names[column] == chosen});
  const std::string& header = import.table.header[index];
  const std::string label =
      header.empty() ? page.fill("tables.column_number", {{"number", std::to_string(index + 1)}}) : header;
  html::select_field(html, page,
                     {.name = name,
                      .label = label,
                      .hint = samples_of(page, import.table, index),
                      .error = html::error_at(errors, name),
                      .required = true},
                     choices);
}

void write_discard(Html& html, const TableContext& context, const StoredImport& import) {
  const Element actions = html.open("div", {{"class", "fh-actions"}});
  html::link(html, context.page().link(context.participant().path("/imports/" + import.id + "/removal")),
             context.page().text("tables.discard"));
}

}  // namespace

std::string import_name(const PageContext& page, const StoredImport& import) {
  return import.file_name.empty() ? page.text("tables.pasted") : import.file_name;
}

std::string import_start_page(const PageContext& page, const Participant& participant, const ImportStartView& view) {
  const std::string title = view.into
                                ? page.fill("tables.import_into", {{"title", title_words(page, view.into->title)}})
                                : page.fill("tables.import_of", {{"type", page.say(view.type.plural)}});
  return WorkspacePage(page, participant).write(title, way_to(page, participant, view.type), [&](Html& html) {
    html::error_summary(html, page, view.errors);
    html::paragraph(html, page.text("tables.start_text"));
    write_lines_of(html, page, view);
    if (!view.into)
      html::link(html, page.link(participant.path("/types/" + view.type.id + ".xlsx")), page.text("tables.example"));
    write_start_form(html, page, participant, view);
    write_earlier(html, page, participant, view);
  });
}

std::string import_columns_page(const TableContext& context, const StoredImport& import,
                                const std::vector<std::string>& mapping, const Errors& errors) {
  const PageContext& page = context.page();
  const Participant& participant = context.participant();
  return WorkspacePage(page, participant)
      .write(page.text("tables.columns_title"), way_to(page, participant, context.type()), [&](Html& html) {
        html::error_summary(html, page, errors);
        html::paragraph(html,
                        page.fill("tables.columns_text",
                                  {{"name", import_name(page, import)},
                                   {"lines", grouped_number(static_cast<double>(import.table.lines.size()), 0)}}));
        {
          const SessionForm form(html, page, participant.visitor,
                                 participant.path("/imports/" + import.id + "/columns"));
          for (std::size_t index = 0; index < import.table.header.size(); ++index)
            write_column(html, context, import, index, index < mapping.size() ? mapping[index] : "", errors);
          html::submit_button(html, page.text("tables.look"));
        }
        write_discard(html, context, import);
      });
}

}  // namespace foothold::workspace
