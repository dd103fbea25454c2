#pragma once

#include <string_view>

namespace foothold::toolkit {

// How the texts and numbers inside answers are written. Pure; the text is UTF-8 unless the function looks for just
// that.

// No control characters, valid UTF-8, and short enough to be a name.
[[nodiscard]] bool is_printable(std::string_view text);
// "2026-05-01", a day that the calendar has. Years before 1000 are refused: they are years typed with two digits.
[[nodiscard]] bool is_date(std::string_view text);
[[nodiscard]] bool is_year(double number);
[[nodiscard]] bool is_whole(double number);               // and exact as a double
[[nodiscard]] bool is_currency(std::string_view text);    // "USD"
[[nodiscard]] bool is_place_code(std::string_view text);  // a state, county or city: 2, 5 or 7 digits
[[nodiscard]] bool is_file_hash(std::string_view text);   // SHA-256 as 64 small hexadecimal letters
[[nodiscard]] bool is_row_id(std::string_view text);      // letters, digits, hyphens and underscores, at most 64

}  // namespace foothold::toolkit
