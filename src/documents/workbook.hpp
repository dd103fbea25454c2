#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace foothold::documents {

// A cell of a workbook: nothing, text, or a number. Codes such as "01001" are text, so that no spreadsheet drops their
// zeros.
using Cell = std::variant<std::monostate, std::string_view, double>;

struct Column {
  std::string title;
  double width = 14.0;  // in letters
};

// Writes an XLSX file row by row without holding the rows in memory. Sheets and rows come in order. Not thread-safe.
class WorkbookWriter {
 public:
  // Throws Broken when the temporary file cannot be made.
  WorkbookWriter(std::string_view title, std::string_view author);
  ~WorkbookWriter();
  WorkbookWriter(const WorkbookWriter&) = delete;
  WorkbookWriter& operator=(const WorkbookWriter&) = delete;

  // A new sheet with a bold, frozen header row. Names are cut to the 31 letters that the format allows.
  void begin_sheet(std::string_view name, const std::vector<Column>& columns);
  // What stands above every printed page of the sheet that was begun last.
  void print_mark(std::string_view words);
  void add_row(const std::vector<Cell>& cells);
  // Finishes the file and gives its bytes. Nothing may be added afterwards. Throws Broken when the disk refuses.
  [[nodiscard]] std::string take();

 private:
  class Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace foothold::documents
