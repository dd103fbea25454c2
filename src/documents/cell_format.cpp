#include "documents/cell_format.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace foothold::documents {
namespace {

constexpr double greatest_serial = 2'958'466.0;  // the day after 9999-12-31
constexpr int minutes_in_a_day = 24 * 60;

// As spreadsheets show it: the last of the 17 digits that a file keeps are noise.
std::string plain_number(double number) {
  std::array<char, 40> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.15g", number);
  return {text.data(), static_cast<std::size_t>(length)};
}

// What a format shows besides its literal text: without quoted words, escaped letters and conditions in brackets.
std::string without_literals(std::string_view code) {
  std::string bare;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char letter = code[at];
    if (letter == '\\' || letter == '_' || letter == '*') {
      ++at;
    } else if (letter == '"' || letter == '[') {
      at = std::min(code.find(letter == '"' ? '"' : ']', at + 1), code.size() - 1);
    } else {
      bare += letter;
    }
  }
  return bare;
}

std::string date_text(std::chrono::sys_days day) {
  const std::chrono::year_month_day date(day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string time_text(int minutes) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", minutes / 60, minutes % 60);
  return text.data();
}

// The calendar of 1900 has a 29th of February that never was, so days before March count from one day later.
std::chrono::sys_days first_day(double serial, DateSystem system) {
  using namespace std::chrono;
  if (system == DateSystem::from_1904) return sys_days(year(1904) / 1 / 1);
  return serial < 60 ? sys_days(year(1899) / 12 / 31) : sys_days(year(1899) / 12 / 30);
}

std::string serial_text(double serial, DateSystem system) {
  if (!(serial >= 0 && serial < greatest_serial)) return plain_number(serial);
  double days = std::floor(serial);
  int minutes = static_cast<int>(std::lround((serial - days) * minutes_in_a_day));
  if (minutes == minutes_in_a_day) {
    minutes = 0;
    ++days;
  }
  if (days == 0 && minutes > 0) return time_text(minutes);
  const std::string date = date_text(first_day(days, system) + std::chrono::days(static_cast<int>(days)));
  return minutes == 0 ? date : date + " " + time_text(minutes);
}

std::string padded_text(double number, std::size_t digits) {
  std::string text = plain_number(number);
  const bool is_code = std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
  if (is_code && text.size() < digits) text.insert(0, digits - text.size(), '0');
  return text;
}

}  // namespace

CellFormat built_in_format(int id) {
  const bool is_date =
      (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  if (is_date) return {CellFormat::Kind::date};
  if (id == 9 || id == 10) return {CellFormat::Kind::percent};
  return {};
}

CellFormat custom_format(std::string_view code) {
  constexpr std::size_t most_digits = 30;
  const std::string bare = without_literals(code.substr(0, code.find(';')));
  if (bare.find_first_of("dDyY") != std::string::npos || bare.find_first_of("hH") != std::string::npos)
    return {CellFormat::Kind::date};
  if (bare.find('%') != std::string::npos) return {CellFormat::Kind::percent};
  const bool only_zeros = std::ranges::all_of(bare, [](char letter) { return letter == '0'; });
  if (only_zeros && bare.size() > 1 && bare.size() <= most_digits) return {CellFormat::Kind::padded, bare.size()};
  return {};
}

std::string number_text(double number, const CellFormat& format, DateSystem system) {
  switch (format.kind) {
    case CellFormat::Kind::date:
      return serial_text(number, system);
    case CellFormat::Kind::percent:
      return plain_number(number * 100) + "%";
    case CellFormat::Kind::padded:
      return padded_text(number, format.digits);
    case CellFormat::Kind::number:
      break;
  }
  return plain_number(number);
}

}  // namespace foothold::documents
