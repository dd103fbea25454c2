#include "html/table.hpp"

#include <string>

namespace foothold::html {
namespace {

std::vector<bool> numeric_columns(const std::vector<Column>& columns) {
  std::vector<bool> numeric;
  numeric.reserve(columns.size());
  for (const Column& column : columns) numeric.push_back(column.numeric);
  return numeric;
}

Element open_region(Html& html, std::string_view caption) {
  return html.open("div",
                   {{"class", "fh-table-scroll"}, {"role", "region"}, {"aria-label", caption}, {"tabindex", "0"}});
}

Element open_table(Html& html, const PageContext& context, TableLook look) {
  if (!look.sortable) return html.open("table", {{"class", "usa-table usa-table--borderless fh-table"}});
  return html.open("table", {{"class", "usa-table usa-table--borderless fh-table"},
                             {"data-sortable", ""},
                             {"data-text-sorted", context.text("table.sorted")},
                             {"data-text-ascending", context.text("table.ascending")},
                             {"data-text-descending", context.text("table.descending")}});
}

void write_column_header(Html& html, const Column& column) {
  const Element cell = html.open("th", {{"scope", "col"},
                                        Attribute::when(column.numeric, "class", "fh-number"),
                                        Attribute::when(!column.sortable, "data-sort", "none")});
  html.text(column.label);
  if (!column.note.empty()) html.element("span", {{"class", "fh-table__note"}}, column.note);
}

void write_with_note(Html& html, std::string_view text, std::string_view note) {
  html.text(text);
  if (!note.empty()) html.element("span", {{"class", "fh-table__note"}}, note);
}

Element open_body(Html& html, std::string_view caption, const std::vector<Column>& columns, TableLook look) {
  html.element("caption", {Attribute::when(look.quiet, "class", "usa-sr-only")}, caption);
  {
    const Element head = html.open("thead");
    const Element row = html.open("tr");
    for (const Column& column : columns) write_column_header(html, column);
  }
  return html.open("tbody");
}

}  // namespace

Table::Table(Html& html, const PageContext& context, std::string_view caption, const std::vector<Column>& columns,
             TableLook look)
    : html_(html),
      numeric_(numeric_columns(columns)),
      region_(open_region(html, caption)),
      table_(open_table(html, context, look)),
      body_(open_body(html, caption, columns, look)) {}

TableRow Table::row(std::string_view header, std::string_view address) {
  return {html_, numeric_, header, address};
}

void Table::group(std::string_view heading) {
  const Element row = html_.open("tr", {{"class", "fh-table__group"}});
  html_.element("th", {{"scope", "col"}, {"colspan", std::to_string(numeric_.size())}}, heading);
}

TableRow::TableRow(Html& html, const std::vector<bool>& numeric, std::string_view header, std::string_view address)
    : html_(html), numeric_(numeric), row_(html.open("tr")) {
  const Element cell = html.open("th", {{"scope", "row"}});
  if (address.empty()) {
    html.text(header);
  } else {
    html.element("a", {{"href", address}}, header);
  }
}

Attribute TableRow::next_alignment() {
  const bool numeric = column_ < numeric_.size() && numeric_[column_];
  ++column_;
  return Attribute::when(numeric, "class", "fh-number");
}

TableRow& TableRow::cell(std::string_view text) {
  html_.element("td", {next_alignment()}, text);
  return *this;
}

TableRow& TableRow::cell(std::string_view text, std::string_view note) {
  const Element cell = open_cell();
  write_with_note(html_, text, note);
  return *this;
}

TableRow& TableRow::sorted_cell(std::string_view text, std::string_view sort_value, std::string_view note) {
  const Element cell = html_.open("td", {next_alignment(), {"data-value", sort_value}});
  write_with_note(html_, text, note);
  return *this;
}

Element TableRow::open_cell() {
  return html_.open("td", {next_alignment()});
}

}  // namespace foothold::html
