#pragma once

#include <string_view>
#include <vector>

#include "html/html.hpp"
#include "html/page.hpp"

namespace foothold::html {

struct Column {
  std::string_view label;
  bool numeric = false;        // right-aligned, in the header and in every cell
  std::string_view note = {};  // a small line below the label; may be empty
  bool sortable = true;        // meant only in a table that is sortable
};

struct TableLook {
  bool sortable = false;  // the script adds buttons to the headers
  bool quiet = false;     // the caption is only for screen readers, because a heading above says the same
};

class TableRow;

// A data table: caption, column headers, one header cell per row, in a region that scrolls on its own, so that the page
// never does. Writes its start when made and its end when it goes out of scope; rows go in between. Borrows `html`; not
// thread-safe.
//   Table table(html, context, "Housing by year", {{"Year"}, {"Share", true}});
//   table.row("2021").cell("45.6%");
class [[nodiscard]] Table {
 public:
  Table(Html& html, const PageContext& context, std::string_view caption, const std::vector<Column>& columns,
        TableLook look = {});

  // A row whose header cell is a link, or plain text without an address. The row must end before the next one starts.
  TableRow row(std::string_view header, std::string_view address = {});
  // A heading over the rows that follow, up to the next one. Not in a table that is sortable.
  void group(std::string_view heading);

 private:
  Html& html_;
  std::vector<bool> numeric_;
  Element region_;
  Element table_;
  Element body_;
};

// One row, open until it goes out of scope. Cells take the alignment of their column.
class TableRow {
 public:
  TableRow& cell(std::string_view text);
  // With a small line below the text: an interval, a year. An empty note writes none.
  TableRow& cell(std::string_view text, std::string_view note);
  // `sort_value` counts for sorting in place of the text; an empty one means "no value" and stays last.
  TableRow& sorted_cell(std::string_view text, std::string_view sort_value, std::string_view note = {});
  // A cell for other markup; it ends when the element goes out of scope.
  Element open_cell();

 private:
  friend class Table;
  TableRow(Html& html, const std::vector<bool>& numeric, std::string_view header, std::string_view address);
  Attribute next_alignment();

  Html& html_;
  const std::vector<bool>& numeric_;
  std::size_t column_ = 1;  // the header cell stands in column 0
  Element row_;
};

}  // namespace foothold::html
