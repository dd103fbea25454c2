#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "workspace/tables/stored_import.hpp"
#include "workspace/tables/table_context.hpp"

namespace foothold::workspace {

// What is wrong with one cell, or with a whole line: then there is no column.
struct CellProblem {
  std::string column;  // its label
  std::string text;    // what stands in the cell
  Message message;
};

// What one line of a table would do.
struct PlannedLine {
  enum class Outcome { made, changed, unchanged, refused };
  std::size_t number = 0;
  Outcome outcome = Outcome::refused;
  Record record;                      // as it would be
  std::optional<NewRecord> made;      // of a line that makes a record
  std::optional<RecordEdit> changed;  // of a line that changes one
  bool has_namesake = false;          // it makes a record, and there is one of that name
  std::size_t rows_made = 0;          // of a record that several lines give rows to: new ones,
  std::size_t rows_changed = 0;       // and those that were there and are changed
  std::vector<CellProblem> problems;  // of a line that is refused
};

// What a table would do, line by line. A plain value; true only until somebody writes one of the records.
struct ImportPlan {
  std::vector<PlannedLine> lines;

  [[nodiscard]] std::size_t count(PlannedLine::Outcome outcome) const;
  [[nodiscard]] std::size_t namesakes() const;
  [[nodiscard]] std::size_t writes() const {
    return count(PlannedLine::Outcome::made) + count(PlannedLine::Outcome::changed);
  }
};

// Whether the lines of a table are rows of records: one of its columns is mapped to a field in the rows.
[[nodiscard]] bool has_lines_for_rows(const TableContext& context, const std::vector<std::string>& mapping);

// Reads each line as its columns are mapped, against the records as they are now; lines for rows of the same record
// together, where the first of them stands. Nothing is written.
[[nodiscard]] ImportPlan plan_import(const TableContext& context, const StoredImport& import);

// What the history says of records that an import wrote: "Import of members.xlsx".
[[nodiscard]] std::string import_reason(const html::PageContext& page, const StoredImport& import);

}  // namespace foothold::workspace
