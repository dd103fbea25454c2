#include "workspace/tables/sent_table.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "documents/workbook_reader.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/tables/formula_guard.hpp"

namespace foothold::workspace {
namespace {

constexpr std::string_view zip_start = "PK\x03\x04";
constexpr std::string_view old_excel_start = "\xD0\xCF\x11\xE0";
constexpr documents::WorkbookLimits workbook_limits{.file_bytes = 2UL * 1024 * 1024,
                                                    .unpacked_bytes = 16UL * 1024 * 1024,
                                                    .cells = 500'000,
                                                    .columns = most_table_columns};

Error too_large(const std::string& key) {
  return refusal(ErrorKind::too_large, "table", key,
                 {{"lines", grouped_number(most_table_lines, 0)}, {"columns", std::to_string(most_table_columns)}});
}

// What separates the cells: whatever the first line has most of, else the comma.
char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto count = [&](char letter) { return std::count(first.begin(), first.end(), letter); };
  constexpr std::array<char, 3> separators = {',', ';', '\t'};
  return *std::ranges::max_element(separators, {}, count);
}

// Old Macintosh files end their lines with a single CR.
std::string with_line_feeds(std::string_view bytes) {
  std::string text = repair_utf8(bytes);
  if (text.find('\n') == std::string::npos) std::ranges::replace(text, '\r', '\n');
  return text;
}

// The lines of a table as they come, before anything is known of the header.
Result<std::vector<TableLine>> read_text_lines(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return invalid("table", "tables.not_a_table");
  const std::string text = with_line_feeds(bytes);
  CsvReader reader(text,
                   separator_of(std::string_view(text).substr(std::min(text.find_first_not_of("\r\n"), text.size()))));
  std::vector<TableLine> lines;
  while (reader.next()) {
    if (reader.malformed()) return invalid("table", "tables.bad_quotes", {{"line", std::to_string(reader.line())}});
    if (lines.size() > most_table_lines) return too_large("tables.too_many_lines");
    if (reader.fields().size() > most_table_columns * 2) return too_large("tables.too_many_columns");
    lines.push_back({reader.line(), {reader.fields().begin(), reader.fields().end()}});
  }
  return lines;
}

Result<std::vector<TableLine>> read_workbook_lines(std::string_view bytes) {
  auto sheet = documents::read_workbook(bytes, workbook_limits);
  if (!sheet) return sheet.error();
  std::vector<TableLine> lines;
  for (documents::SheetRow& row : sheet->rows) lines.push_back({row.number, std::move(row.cells)});
  return lines;
}

void tidy(TableLine& line) {
  for (std::string& cell : line.cells) cell = unguarded(replace_all(trim(cell), "\r\n", "\n"));
  while (!line.cells.empty() && line.cells.back().empty()) line.cells.pop_back();
}

Result<SentTable> table_of(std::vector<TableLine> lines) {
  std::ranges::for_each(lines, tidy);
  std::erase_if(lines, [](const TableLine& line) { return line.cells.empty(); });
  if (lines.empty()) return invalid("table", "tables.empty");
  SentTable table;
  table.header = std::move(lines.front().cells);
  lines.erase(lines.begin());
  if (lines.empty()) return invalid("table", "tables.only_header");
  if (lines.size() > most_table_lines) return too_large("tables.too_many_lines");
  for (const TableLine& line : lines)
    if (line.cells.size() > table.header.size())
      return invalid("table", "tables.cell_without_header", {{"line", std::to_string(line.number)}});
  if (table.header.size() > most_table_columns) return too_large("tables.too_many_columns");
  table.lines = std::move(lines);
  return table;
}

}  // namespace

Result<SentTable> read_sent_table(std::string_view bytes) {
  if (bytes.starts_with(old_excel_start)) return invalid("table", "tables.old_excel");
  auto lines = bytes.starts_with(zip_start) ? read_workbook_lines(bytes) : read_text_lines(bytes);
  if (!lines) return lines.error();
  return table_of(std::move(lines).value());
}

}  // namespace foothold::workspace
