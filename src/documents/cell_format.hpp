#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace foothold::documents {

// How a spreadsheet shows the number in a cell, as far as it changes what the number means: a day, a share, a code
// with zeros before it. A plain value.
struct CellFormat {
  enum class Kind { number, date, percent, padded };
  Kind kind = Kind::number;
  std::size_t digits = 0;  // of padded
};

// The format that every workbook has under this number.
[[nodiscard]] CellFormat built_in_format(int id);
// A format in the letters of a spreadsheet: "yyyy-mm-dd", "0.0%", "00000".
[[nodiscard]] CellFormat custom_format(std::string_view code);

// Which day a workbook counts from.
enum class DateSystem { from_1900, from_1904 };

// The number as people see it: a day as "2026-05-01", with its time when it has one; a time alone as "14:30".
[[nodiscard]] std::string number_text(double number, const CellFormat& format, DateSystem system);

}  // namespace foothold::documents
