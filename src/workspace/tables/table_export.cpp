#include "workspace/tables/table_export.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/csv.hpp"
#include "base/letters.hpp"
#include "base/text.hpp"
#include "documents/workbook.hpp"
#include "html/components.hpp"
#include "workspace/tables/formula_guard.hpp"

namespace foothold::workspace {
namespace {

using documents::Cell;
using toolkit::FieldType;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t day_letters = 10;
constexpr std::size_t most_cell_letters = 32'000;

std::vector<std::string> header_of(const TableContext& context, TableHeader header) {
  if (header == TableHeader::labels) return context.labels();
  std::vector<std::string> names;
  for (const TableColumn& column : context.columns()) names.push_back(column.name());
  return names;
}

// The text of a cell that nothing runs as a formula: in a workbook none, in CSV those that the writer has guarded. What
// would be read back without an apostrophe of its own gets another.
std::string guarded_again(const std::string& text) {
  return text.starts_with('\'') ? guarded(text) : text;
}

// Whether a spreadsheet should calculate with the column.
bool is_numeric(const TableColumn& column) {
  if (column.kind == TableColumn::Kind::revision) return true;
  if (column.kind != TableColumn::Kind::field) return false;
  const FieldType type = column.rule->type;
  return type == FieldType::integer || type == FieldType::number || type == FieldType::percent ||
         type == FieldType::money;
}

class TableWorkbook {
 public:
  explicit TableWorkbook(const TableContext& context)
      : context_(context), book_(title(), context.participant().visitor.person.name) {}

  std::string write(TableHeader header) {
    std::vector<documents::Column> columns;
    for (const std::string& label : header_of(context_, header)) columns.push_back({label, 24});
    book_.begin_sheet(text("tables.sheet"), columns);
    if (context_.type().confidential) book_.print_mark(text("page.confidential"));
    const auto records = context_.records();
    for (const Record& record : records) write_record(record);
    book_.begin_sheet(text("tables.notes"), {{text("tables.subject"), 34}, {text("tables.note"), 100}});
    write_notes(records.size());
    return book_.take();
  }

 private:
  [[nodiscard]] const std::string& text(std::string_view key) const { return context_.page().text(key); }
  [[nodiscard]] std::string title() const {
    return context_.page().say(context_.type().plural) + ", " + context_.participant().coalition.name;
  }

  void write_record(const Record& record) {
    std::vector<std::string> texts;
    for (const TableColumn& column : context_.columns()) texts.push_back(cell_text(column, record));
    std::vector<Cell> cells;
    for (std::size_t index = 0; index < texts.size(); ++index) {
      const auto number = is_numeric(context_.columns()[index]) ? parse_number(texts[index]) : std::nullopt;
      if (number)
        cells.emplace_back(*number);
      else if (texts[index].empty())
        cells.emplace_back();
      else
        cells.emplace_back(std::string_view(texts[index]));
    }
    book_.add_row(cells);
  }

  // No cell of a workbook can hold more, and a table that has lost text would lose it in the record too.
  [[nodiscard]] std::string cell_text(const TableColumn& column, const Record& record) const {
    std::string cell = guarded_again(context_.cell(column, record));
    return letters_in(cell) > most_cell_letters ? text("tables.long_text") : cell;
  }

  void note(std::string_view subject, std::string_view words) { book_.add_row({subject, words}); }

  void write_notes(std::size_t records) {
    note(text("tables.note_what"), title());
    note(text("tables.note_when"), html::moment_words(context_.page(), utc_now()));
    note(text("tables.note_who"), context_.participant().visitor.person.name);
    note(text("tables.note_filter"),
         context_.page().fill("tables.note_filter_text", {{"count", grouped_number(static_cast<double>(records), 0)}}));
    note(text("tables.note_back"), text("tables.note_back_text"));
    for (std::size_t index = 0; index < context_.columns().size(); ++index) write_column_note(index);
  }

  void write_column_note(std::size_t index) {
    const TableColumn& column = context_.columns()[index];
    std::string words = column.name();
    if (column.kind == TableColumn::Kind::field && !context_.page().say(column.rule->help).empty())
      words += ": " + context_.page().say(column.rule->help);
    note(context_.labels()[index], words);
  }

  const TableContext& context_;
  documents::WorkbookWriter book_;
};

}  // namespace

std::string table_csv(const TableContext& context, TableHeader header) {
  CsvWriter csv;
  for (const std::string& label : header_of(context, header)) csv.text(label);
  csv.end_record();
  for (const Record& record : context.records()) {
    for (const TableColumn& column : context.columns()) csv.text(guarded_again(context.cell(column, record)));
    csv.end_record();
  }
  return std::string(byte_order_mark) + csv.take();
}

std::string table_workbook(const TableContext& context, TableHeader header) {
  return TableWorkbook(context).write(header);
}

std::string table_file_name(const TableContext& context, std::string_view ending) {
  return context.participant().coalition.slug + "-" + context.type().id + "-" + utc_now().substr(0, day_letters) +
         std::string(ending);
}

}  // namespace foothold::workspace
