#include "documents/word/word_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

#include "base/letters.hpp"
#include "base/text.hpp"
#include "documents/markup/markup_tree.hpp"
#include "documents/word/word_properties.hpp"

namespace foothold::documents {
namespace {

using pugi::xml_node;

constexpr int cell_edges = 230;  // twentieths of a point
// A longer line is read more easily when it is broken.
constexpr int longest_line = 90;  // letters

// Of a bold letter of Calibri in a cell, wide ones among them; in twentieths of a point.
int letter_width_of(LetterSize letters) {
  constexpr int usual = 114;
  constexpr int large = 186;
  constexpr int small = 88;
  if (letters == LetterSize::usual) return usual;
  return letters == LetterSize::large ? large : small;
}

// What a column needs so that no word is broken, and what it could use; in letters.
struct ColumnNeed {
  int word = 1;
  int line = 1;
};

void add_words(ColumnNeed& need, std::string_view text) {
  for (const std::string_view word : split(text, ' '))
    need.word = std::max(need.word, static_cast<int>(letters_in(word)));
}

void add_paragraph(ColumnNeed& need, const xml_node& paragraph) {
  int line = 0;
  for (const xml_node& piece : find_elements(
           paragraph, [](const xml_node& node) { return is_called(node, "w:t") || is_called(node, "w:br"); })) {
    if (is_called(piece, "w:br")) {
      line = 0;
      continue;
    }
    const std::string_view text = piece.text().get();
    add_words(need, text);
    line += static_cast<int>(letters_in(text));
    need.line = std::max(need.line, std::min(line, longest_line));
  }
}

std::size_t span_of(const xml_node& cell) {
  return static_cast<std::size_t>(std::max(1, cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_int(1)));
}

// The cells of a row with the column in which each begins.
template <typename Visit>
void for_each_cell(const xml_node& row, std::size_t columns, const Visit& visit) {
  std::size_t column = 0;
  for (xml_node cell : row.children("w:tc")) {
    const std::size_t span = span_of(cell);
    if (column + span > columns) return;
    visit(cell, column, span);
    column += span;
  }
}

// Cells over several columns fit where the others do.
std::vector<ColumnNeed> needs_of(const xml_node& table, std::size_t columns) {
  std::vector<ColumnNeed> needs(columns);
  for (const xml_node& row : table.children("w:tr"))
    for_each_cell(row, columns, [&](const xml_node& cell, std::size_t column, std::size_t span) {
      if (span > 1) return;
      for (const xml_node& paragraph : find_elements(cell, called("w:p"))) add_paragraph(needs[column], paragraph);
    });
  return needs;
}

// Between what they need and what they could use, each by as much as the others.
std::vector<int> widths_of(const std::vector<ColumnNeed>& needs, int text_width, int letter_width) {
  std::vector<double> least;
  std::vector<double> most;
  for (const ColumnNeed& need : needs) {
    least.push_back(cell_edges + letter_width * need.word);
    most.push_back(cell_edges + letter_width * std::max(need.word, need.line));
  }
  const double all_least = std::accumulate(least.begin(), least.end(), 0.0);
  const double all_most = std::accumulate(most.begin(), most.end(), 0.0);
  std::vector<int> widths;
  for (std::size_t at = 0; at < needs.size(); ++at) {
    double width = most[at] * text_width / all_most;
    if (all_least >= text_width)
      width = least[at] * text_width / all_least;
    else if (all_most > text_width)
      width = least[at] + (most[at] - least[at]) * (text_width - all_least) / (all_most - all_least);
    widths.push_back(static_cast<int>(width));
  }
  return widths;
}

void set_width(xml_node properties, const char* name, const char* unit, int width) {
  properties.remove_child(name);
  // Styles come before it, and nothing else that we have.
  xml_node style = properties.child("w:tblStyle");
  xml_node element = style ? properties.insert_child_after(name, style) : properties.prepend_child(name);
  element.append_attribute("w:type").set_value(unit);
  element.append_attribute("w:w").set_value(width);
}

void set_columns(xml_node table, const std::vector<int>& widths) {
  std::size_t at = 0;
  for (xml_node column : table.child("w:tblGrid").children("w:gridCol"))
    column.attribute("w:w").set_value(widths[at++]);
  for (const xml_node& row : table.children("w:tr"))
    for_each_cell(row, widths.size(), [&](xml_node cell, std::size_t column, std::size_t span) {
      const auto first = widths.begin() + static_cast<std::ptrdiff_t>(column);
      set_width(properties_of(cell, "w:tcPr"), "w:tcW", "dxa",
                std::accumulate(first, first + static_cast<std::ptrdiff_t>(span), 0));
    });
}

void widen(xml_node table, int text_width, int letter_width) {
  constexpr int whole = 5000;  // fiftieths of a percent
  set_width(table.child("w:tblPr"), "w:tblW", "pct", whole);
  const auto columns = table.child("w:tblGrid").children("w:gridCol");
  const auto count = static_cast<std::size_t>(std::distance(columns.begin(), columns.end()));
  if (count > 0) set_columns(table, widths_of(needs_of(table, count), text_width, letter_width));
}

// A row that is parted by the end of a sheet is hard to read.
void keep_whole(xml_node row) {
  xml_node properties = properties_of(row, "w:trPr");
  if (!properties.child("w:cantSplit")) properties.prepend_child("w:cantSplit");
}

// Several paragraphs in one cell come without a style, larger than the words beside them.
void make_compact(xml_node paragraph) {
  xml_node properties = properties_of(paragraph, "w:pPr");
  if (properties.child("w:pStyle")) return;
  properties.prepend_child("w:pStyle").append_attribute("w:val").set_value("Compact");
}

// A head over all columns stays with the row below it.
void keep_with_next(const xml_node& row) {
  const xml_node cell = row.child("w:tc");
  if (span_of(cell) == 1 || cell.next_sibling("w:tc")) return;
  for (const xml_node& paragraph : find_elements(cell, called("w:p"))) mark_paragraph(paragraph, keeps_with_next);
}

}  // namespace

void lay_out_tables(xml_node body, int text_width, LetterSize letters) {
  for (const xml_node& table : find_elements(body, called("w:tbl"))) {
    widen(table, text_width, letter_width_of(letters));
    for (const xml_node& paragraph : find_elements(table, called("w:p"))) make_compact(paragraph);
    for (const xml_node& row : table.children("w:tr")) {
      keep_whole(row);
      keep_with_next(row);
    }
  }
}

}  // namespace foothold::documents
