#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foothold::documents {

// One row of a sheet that has any cell: its number, counted from 1 as spreadsheets count, and its cells from the first
// column on. Cells are text as people see it: dates as "2026-05-01", numbers with the fewest digits, "45%" where the
// sheet shows percent, "01001" where it shows leading zeros, and of formulas what they came to last.
struct SheetRow {
  std::size_t number = 0;
  std::vector<std::string> cells;
};

struct Sheet {
  std::string name;
  std::vector<SheetRow> rows;
};

// How much of a workbook is read. The cells count with those that are empty before a filled one in the same row.
struct WorkbookLimits {
  std::size_t file_bytes = 10UL * 1024 * 1024;
  std::size_t unpacked_bytes = 16UL * 1024 * 1024;  // all parts that are read, together
  std::size_t cells = 500'000;
  std::size_t columns = 1'000;
};

// The first sheet of an XLSX file, or the one of that name. Refused with `invalid` for what is no XLSX file or is
// damaged or locked with a password, `not_found` for a sheet that is not there, and `too_large` beyond a limit. Any
// thread may call it.
Result<Sheet> read_workbook(std::string_view bytes, const WorkbookLimits& limits = {}, std::string_view sheet = {});

}  // namespace foothold::documents
