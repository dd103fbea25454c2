#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.hpp"
#include "workspace/tables/stored_import.hpp"

namespace foothold::workspace {

inline constexpr std::size_t most_table_lines = 5000;
inline constexpr std::size_t most_table_columns = 200;

// Reads what somebody uploaded or pasted: an Excel file (its first sheet), or text with commas, semicolons or tabs
// between the cells. The first line with any text is the header. Blank lines and columns at the end are left out, and
// the apostrophe is undone with which a table makes text harmless that looks like a formula. Refused with `invalid` for
// what is no table, and with `too_large` for more than 5,000 lines or 200 columns. A pure function.
Result<SentTable> read_sent_table(std::string_view bytes);

}  // namespace foothold::workspace
