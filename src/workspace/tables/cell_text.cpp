#include "workspace/tables/cell_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/records/canonical_json.hpp"

namespace foothold::workspace {
namespace {

using boost::json::object;
using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;

constexpr std::string_view list_separator = "; ";
constexpr std::string_view part_separator = " | ";

std::string part(const value& answer, std::string_view name) {
  return answer.is_object() ? plain_answer(value_or_null(answer.get_object(), name)) : std::string();
}

// "1250" for dollars of no certain year, which is what most amounts are; else "1250 EUR (2024)".
std::string money_text(const value& answer) {
  const std::string currency = part(answer, "currency");
  const std::string year = part(answer, "price_year");
  std::string text = part(answer, "amount");
  if (currency != "USD" || !year.empty()) text += " " + currency;
  return year.empty() ? text : text + " (" + year + ")";
}

std::string period_text(const value& answer) {
  return std::string(trim(part(answer, "from") + " – " + part(answer, "to")));
}

std::string localized_text(const value& answer) {
  std::vector<std::string> lines;
  for (const Language language : all_languages) {
    const std::string code(language_code(language));
    if (const std::string text = part(answer, code); !text.empty()) lines.push_back(code + ": " + text);
  }
  return join(lines, "\n");
}

}  // namespace

std::string row_part_text(std::string_view text) {
  return replace_all(replace_all(replace_all(text, "\\", "\\\\"), "|", "\\|"), "\n", "\\n");
}

std::vector<std::string> split_row(std::string_view line) {
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < line.size(); ++at) {
    const bool escaped = line[at] == '\\' && at + 1 < line.size();
    if (escaped) {
      ++at;
      parts.back() += line[at] == 'n' ? '\n' : line[at];
    } else if (line[at] == '|') {
      parts.emplace_back();
    } else {
      parts.back() += line[at];
    }
  }
  for (std::string& one : parts) one = trim(one);
  std::erase(parts, "");
  return parts;
}

std::vector<std::string> split_list(std::string_view text) {
  std::vector<std::string> entries;
  for (const std::string_view line : split(text, '\n'))
    for (const std::string_view entry : split(line, ';'))
      if (!trim(entry).empty()) entries.emplace_back(trim(entry));
  return entries;
}

CellChoices cell_choices(const FieldRule& rule, const Messages& messages, Language language) {
  CellChoices choices;
  for (const toolkit::FieldChoice& choice : rule.choices) choices.push_back({choice.id, choice.label.in(language)});
  const auto add = [&](const std::string& prefix, std::initializer_list<const char*> ids) {
    for (const char* id : ids) choices.push_back({id, messages.text(language, prefix + id)});
  };
  if (rule.type == FieldType::yes_no_unsure) add("answer.", {"yes", "no", "unsure"});
  if (rule.type == FieldType::likert) add("likert.", {"0", "1", "2", "3", "unknown"});
  return choices;
}

// The label, unless another choice has the same or it would fall apart in a list.
std::string CellWriter::choice(const FieldRule& rule, const std::string& chosen) const {
  const auto choices = cell_choices(rule, *context_.site().messages, context_.language());
  const auto at = std::ranges::find(choices, chosen, &CellChoice::id);
  if (at == choices.end()) return chosen;
  const bool is_clear = std::ranges::count(choices, at->label, &CellChoice::label) == 1 &&
                        at->label.find_first_of(";|\n") == std::string::npos;
  return is_clear ? at->label : chosen;
}

std::string CellWriter::list(const FieldRule& rule, const value& answer) const {
  std::vector<std::string> entries;
  for (const std::string& entry : list_answer(answer))
    entries.push_back(rule.type == FieldType::choices ? choice(rule, entry) : references_.text(rule.to, entry));
  return join(entries, list_separator);
}

std::string CellWriter::row(const FieldRule& rule, const object& row, const MaySee& may_see) const {
  std::vector<std::string> parts;
  for (const FieldRule& field : rule.fields) {
    if (!may_see(field)) continue;
    const std::string words = text(field, value_or_null(row, field.id), may_see);
    if (!words.empty()) parts.push_back(row_part_text(context_.say(field.label) + ": " + words));
  }
  parts.push_back("id: " + plain_answer(value_or_null(row, "id")));
  return join(parts, part_separator);
}

std::string CellWriter::rows(const FieldRule& rule, const value& answer, const MaySee& may_see) const {
  std::vector<std::string> lines;
  if (answer.is_array())
    for (const value& one : answer.get_array())
      if (one.is_object()) lines.push_back(row(rule, one.get_object(), may_see));
  return join(lines, "\n");
}

std::string CellWriter::text(const FieldRule& rule, const value& answer, const MaySee& may_see) const {
  if (answer.is_null()) return {};
  switch (rule.type) {
    case FieldType::choice:
    case FieldType::yes_no_unsure:
    case FieldType::likert:
      return choice(rule, plain_answer(answer));
    case FieldType::choices:
    case FieldType::references:
      return list(rule, answer);
    case FieldType::reference:
      return references_.text(rule.to, plain_answer(answer));
    case FieldType::place:
      return references_.text({"place"}, "place:" + plain_answer(answer));
    case FieldType::money:
      return money_text(answer);
    case FieldType::period:
      return period_text(answer);
    case FieldType::localized:
      return localized_text(answer);
    case FieldType::rows:
      return rows(rule, answer, may_see);
    default:
      return plain_answer(answer);
  }
}

}  // namespace foothold::workspace
