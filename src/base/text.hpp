#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foothold {

// Small pure helpers on text. Views returned point into the argument, which must outlive them. All text is UTF-8 unless
// said.

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
// The words of a text as they are written, without the marks around and between them: "The city's plan, at last." has
// "The", "city's", "plan", "at" and "last". Digits count as letters.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string lower_ascii(std::string_view text);
[[nodiscard]] std::string replace_all(std::string_view text, std::string_view what, std::string_view with);

[[nodiscard]] bool is_valid_utf8(std::string_view text);

// The beginning of the text, at most so many bytes long, that does not end in the middle of a letter.
[[nodiscard]] std::string_view whole_letters(std::string_view text, std::size_t most_bytes);

// The text in one line of at most so many bytes, as headers and letters need it: trimmed, and every control character a
// blank. A name with line ends could write a header or a letter of its own into ours.
[[nodiscard]] std::string in_one_line(std::string_view text, std::size_t most_bytes = std::string_view::npos);

// Bytes that are not valid UTF-8 are read as Latin-1, one by one; valid sequences stay. Old files mix both.
[[nodiscard]] std::string repair_utf8(std::string_view bytes);

// Lower case, accents removed, punctuation turned into single blanks: "Doña Ana County" and "dona ana county" fold
// alike.
[[nodiscard]] std::string fold_for_search(std::string_view text);

// As it may stand in the query of an address: all bytes but letters, digits and "-._~:/" as "%20".
[[nodiscard]] std::string query_encoded(std::string_view text);

// How many single-letter changes turn one text into the other (Levenshtein), or `limit` when it is that many or more.
[[nodiscard]] std::size_t edit_distance(std::string_view left, std::string_view right, std::size_t limit);

// The whole text as a number; nothing when any character is left over, or the text is empty, infinite or not a number.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);
[[nodiscard]] std::optional<long long> parse_integer(std::string_view text);

// The shortest text that reads back as the same double ("0.0083072037").
[[nodiscard]] std::string shortest_number(double value);

// For people in the United States: thousands separators and a fixed number of decimals ("1,234.5"). Rounds half away
// from zero on the decimal text, so that 0.125 with two decimals is "0.13" on every machine. `shift` first moves the
// point that many digits to the right: 2 shows a share as percent without the error of a multiplication.
[[nodiscard]] std::string grouped_number(double value, int decimals, int shift = 0);

}  // namespace foothold
