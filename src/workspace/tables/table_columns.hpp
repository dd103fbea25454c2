#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/content/messages.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// What one column of a table holds: something of the record itself, one of its fields, or one field of the rows for
// each of which the table has a line. A plain value that borrows the record type.
struct TableColumn {
  enum class Kind { id, revision, status, visibility, owner, field, in_row };
  Kind kind = Kind::field;
  const toolkit::FieldRule* rule = nullptr;  // of a field, or of one in a row
  const toolkit::FieldRule* rows = nullptr;  // of a field in a row: the rows

  // "_id", "_revision", "_status", "_visibility" and "_owner", as forms call them, or the id of the field; of one in a
  // row with that of the rows before it, "values.year".
  [[nodiscard]] std::string name() const;
};

// All columns of a table of this type that the participant may see, in their order. Fields that people see only in
// records of their own count among them.
[[nodiscard]] std::vector<TableColumn> columns_of(const toolkit::RecordType& type, const Participant& participant);

// Those that a table may have which somebody brings: besides these, of types whose tables may have a line for each row,
// the fields of a row.
[[nodiscard]] std::vector<TableColumn> read_columns_of(const toolkit::RecordType& type, const Participant& participant);

// The headers of the columns in a language. Where two would be the same, the name of the column stands behind.
[[nodiscard]] std::vector<std::string> column_labels(const std::vector<TableColumn>& columns, const Messages& messages,
                                                     Language language);

// For each cell of a header the name of the column it probably means; empty where none fits. A column is its label in
// either language, its name, or nearly one of them, and is guessed for one cell only.
[[nodiscard]] std::vector<std::string> guess_columns(const std::vector<std::string>& header,
                                                     const std::vector<TableColumn>& columns, const Messages& messages);

}  // namespace foothold::workspace
