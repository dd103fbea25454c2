#pragma once

#include <string>

#include "workspace/tables/table_context.hpp"

namespace foothold::workspace {

// What stands in the first line: labels in the language of the reader, or names that never change, for programs.
enum class TableHeader { labels, names };

// All records of the type that the participant may see, one to a line, with every column that they may see. Both read
// back through an import without a change.

// UTF-8 with a byte-order mark, because spreadsheets take it for another encoding without one.
[[nodiscard]] std::string table_csv(const TableContext& context, TableHeader header);
// The same as an Excel file, with a second sheet that says what it is and what the columns mean.
[[nodiscard]] std::string table_workbook(const TableContext& context, TableHeader header);

// "kestrel-organization-2026-05-01.csv".
[[nodiscard]] std::string table_file_name(const TableContext& context, std::string_view ending);

}  // namespace foothold::workspace
