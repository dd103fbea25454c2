#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "toolkit/record_types/record_type.hpp"

namespace foothold::workspace {

// Answers whose cell needs neither names nor a language to be read. Pure functions.

// "2026-05-01", also with midnight behind it as spreadsheets write it, and "5/1/2026" as ISO 8601; other text as it is.
[[nodiscard]] std::string date_or_text(std::string_view text);

// "1,250", "$1,250", "1250 EUR" or "1250 USD (2024)" as an answer; what is no amount stays as text in it, for the check
// to name.
[[nodiscard]] boost::json::object read_money_text(std::string_view text);

// Two days with a dash, a slash or "to" between them; one end may be missing. Nothing when neither is a day.
[[nodiscard]] std::optional<boost::json::object> read_period_text(std::string_view text);

// What stands behind "label:", however the label is written; nothing when the text does not begin so.
[[nodiscard]] std::optional<std::string> part_behind(std::string_view text, std::string_view label);

// A part of a row that begins with the label of its field in either language, or with its id.
struct RowPart {
  const toolkit::FieldRule* rule = nullptr;
  std::string text;
};
[[nodiscard]] std::optional<RowPart> find_part(const toolkit::FieldRule& rows, std::string_view text);

}  // namespace foothold::workspace
