#include "workspace/tables/cell_parts.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/text.hpp"
#include "toolkit/record_types/answer_formats.hpp"
#include "workspace/forms/form_values.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;

// "5/1/2026": the month comes first, as in the United States.
std::optional<std::string> us_date(std::string_view text) {
  const auto parts = split(text, '/');
  if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
  const auto month = parse_integer(parts[0]);
  const auto day = parse_integer(parts[1]);
  const auto year = parse_integer(parts[2]);
  const bool fits = month && day && year && *month > 0 && *month < 100 && *day > 0 && *day < 100 && *year > 0;
  if (!fits) return std::nullopt;
  std::array<char, 16> iso{};
  std::snprintf(iso.data(), iso.size(), "%04d-%02d-%02d", static_cast<int>(*year), static_cast<int>(*month),
                static_cast<int>(*day));
  return iso.data();
}

// Takes "(2024)" and then "USD" off the end.
std::string take_year(std::string& text) {
  const std::size_t open = text.rfind('(');
  if (!text.ends_with(')') || open == std::string::npos) return {};
  const std::string year(trim(std::string_view(text).substr(open + 1, text.size() - open - 2)));
  text = trim(std::string_view(text).substr(0, open));
  return year;
}

std::string take_currency(std::string& text) {
  constexpr std::size_t letters = 3;
  if (text.size() <= letters || !toolkit::is_currency(std::string_view(text).substr(text.size() - letters)))
    return "USD";
  std::string currency = text.substr(text.size() - letters);
  text = trim(std::string_view(text).substr(0, text.size() - letters));
  return currency;
}

std::optional<object> period_between(std::string_view from_text, std::string_view to_text) {
  const std::string from = date_or_text(trim(from_text));
  const std::string to = date_or_text(trim(to_text));
  const auto is_end = [](const std::string& end) { return end.empty() || toolkit::is_date(end); };
  if ((from.empty() && to.empty()) || !is_end(from) || !is_end(to)) return std::nullopt;
  object period;
  if (!from.empty()) period["from"] = from;
  if (!to.empty()) period["to"] = to;
  return period;
}

}  // namespace

std::string date_or_text(std::string_view text) {
  constexpr std::size_t iso_letters = 10;
  const std::string_view day = text.substr(0, iso_letters);
  const std::string_view time = text.substr(std::min(text.size(), iso_letters));
  const bool is_midnight = time.empty() || time.find_first_not_of("T :0Z.") == std::string_view::npos;
  if (toolkit::is_date(day) && is_midnight) return std::string(day);
  return us_date(text).value_or(std::string(text));
}

object read_money_text(std::string_view text) {
  std::string rest(trim(text));
  const std::string year = take_year(rest);
  const std::string currency = take_currency(rest);
  object money{{"amount", number_or_text(rest)}, {"currency", currency}};
  if (!year.empty()) money["price_year"] = number_or_text(year);
  return money;
}

std::optional<object> read_period_text(std::string_view text) {
  constexpr std::size_t longest_period = 100;
  if (text.size() > longest_period) return std::nullopt;
  constexpr std::array<std::string_view, 6> separators = {"–", "—", " - ", " to ", " a ", "/"};
  for (const std::string_view separator : separators) {
    for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator, at + 1))
      if (auto period = period_between(text.substr(0, at), text.substr(at + separator.size()))) return period;
  }
  return std::nullopt;
}

std::optional<std::string> part_behind(std::string_view text, std::string_view label) {
  constexpr std::size_t longest_label = 300;
  for (std::size_t colon = text.find(':'); colon < longest_label; colon = text.find(':', colon + 1))
    if (fold_for_search(text.substr(0, colon)) == fold_for_search(label))
      return std::string(trim(text.substr(colon + 1)));
  return std::nullopt;
}

std::optional<RowPart> find_part(const toolkit::FieldRule& rows, std::string_view text) {
  for (const toolkit::FieldRule& rule : rows.fields)
    for (const std::string& label : {rule.label.english, rule.label.spanish, rule.id})
      if (auto behind = part_behind(text, label)) return RowPart{&rule, *std::move(behind)};
  return std::nullopt;
}

}  // namespace foothold::workspace
