#include "toolkit/record_types/answer_formats.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "base/text.hpp"

namespace foothold::toolkit {
namespace {

constexpr std::size_t longest_name = 300;
constexpr std::size_t longest_row_id = 64;
constexpr int first_year = 1000;
constexpr int last_year = 9999;
constexpr double greatest_exact_number = 9'007'199'254'740'992.0;  // two to the power of 53

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_capital(char letter) {
  return letter >= 'A' && letter <= 'Z';
}

bool is_small_hexadecimal(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'f');
}

bool may_stand_in_row_id(char letter) {
  return is_digit(letter) || is_capital(letter) || (letter >= 'a' && letter <= 'z') || letter == '-' || letter == '_';
}

bool is_control(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code < 0x20 || code == 0x7F;
}

bool all_are(std::string_view text, bool (*kind)(char)) {
  return std::all_of(text.begin(), text.end(), kind);
}

int number_in(std::string_view digits) {
  return static_cast<int>(parse_integer(digits).value_or(0));
}

}  // namespace

bool is_printable(std::string_view text) {
  return text.size() <= longest_name && is_valid_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const std::string_view year = text.substr(0, 4);
  const std::string_view month = text.substr(5, 2);
  const std::string_view day = text.substr(8, 2);
  if (!all_are(year, is_digit) || !all_are(month, is_digit) || !all_are(day, is_digit)) return false;
  const std::chrono::year_month_day date{std::chrono::year(number_in(year)),
                                         std::chrono::month(static_cast<unsigned>(number_in(month))),
                                         std::chrono::day(static_cast<unsigned>(number_in(day)))};
  return date.ok() && number_in(year) >= first_year;
}

bool is_year(double number) {
  return is_whole(number) && number >= first_year && number <= last_year;
}

bool is_whole(double number) {
  return std::trunc(number) == number && std::abs(number) <= greatest_exact_number;
}

bool is_currency(std::string_view text) {
  return text.size() == 3 && all_are(text, is_capital);
}

bool is_place_code(std::string_view text) {
  return (text.size() == 2 || text.size() == 5 || text.size() == 7) && all_are(text, is_digit);
}

bool is_file_hash(std::string_view text) {
  return text.size() == 64 && all_are(text, is_small_hexadecimal);
}

bool is_row_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_row_id && all_are(text, may_stand_in_row_id);
}

}  // namespace foothold::toolkit
