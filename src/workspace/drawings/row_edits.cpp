#include "workspace/drawings/row_edits.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/random.hpp"
#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

using boost::json::array;
using boost::json::object;

array* rows_in(object& fields, std::string_view list) {
  boost::json::value* rows = fields.if_contains(list);
  return rows == nullptr ? nullptr : rows->if_array();
}

array::iterator row_with(array& rows, std::string_view id) {
  return std::ranges::find_if(
      rows, [&](const boost::json::value& row) { return row.is_object() && text_of(row.get_object(), "id") == id; });
}

// Lists without rows are not stored.
void tidy(object& fields, std::string_view list) {
  if (const array* rows = rows_in(fields, list); rows != nullptr && rows->empty()) fields.erase(list);
}

array& rows_made(object& fields, std::string_view list) {
  if (rows_in(fields, list) == nullptr) fields[list] = array();
  return fields.at(list).get_array();
}

// "A" of "A1"; an "R" where the content gives no example.
std::string code_letters(const toolkit::RecordType& type, std::string_view list, Language language) {
  const toolkit::FieldRule* rule = type.find_field(list);
  if (rule == nullptr) return "R";
  const auto code = std::ranges::find(rule->fields, "code", &toolkit::FieldRule::id);
  if (code == rule->fields.end()) return "R";
  const std::string& example = code->example.in(language);
  const std::string letters = example.substr(0, example.find_first_of("0123456789"));
  return letters.empty() ? "R" : letters;
}

std::vector<std::string> parts_of_codes(std::string_view codes) {
  std::vector<std::string> parts;
  for (const std::string_view part : split(codes, ','))
    if (!trim(part).empty()) parts.emplace_back(trim(part));
  return parts;
}

}  // namespace

object* find_row(object& fields, std::string_view list, std::string_view id) {
  array* rows = rows_in(fields, list);
  if (rows == nullptr) return nullptr;
  const auto at = row_with(*rows, id);
  return at == rows->end() ? nullptr : &at->get_object();
}

std::string row_words(const object& fields, std::string_view list, std::string_view id) {
  for (const Fields* row : rows_of(fields, list)) {
    if (text_of(*row, "id") != id) continue;
    for (const std::string_view cell : {"text", "cause", "name"})
      if (is_answered(*row, cell)) return text_of(*row, cell);
    return text_of(*row, "from") + " → " + text_of(*row, "to");
  }
  return {};
}

std::string add_row(object& fields, std::string_view list, object row) {
  std::string id = new_id();
  row["id"] = id;
  rows_made(fields, list).emplace_back(std::move(row));
  return id;
}

bool remove_row(object& fields, std::string_view list, std::string_view id) {
  array* rows = rows_in(fields, list);
  if (rows == nullptr) return false;
  const auto at = row_with(*rows, id);
  if (at == rows->end()) return false;
  rows->erase(at);
  tidy(fields, list);
  return true;
}

bool shift_row(object& fields, std::string_view list, std::string_view id, RowShift shift) {
  array* rows = rows_in(fields, list);
  if (rows == nullptr) return false;
  const auto at = row_with(*rows, id);
  if (at == rows->end()) return false;
  if (shift == RowShift::up && at != rows->begin()) std::iter_swap(at, at - 1);
  if (shift == RowShift::down && at + 1 != rows->end()) std::iter_swap(at, at + 1);
  return true;
}

bool move_row(object& fields, std::string_view from, std::string_view id, std::string_view to,
              std::string_view before) {
  const object* row = find_row(fields, from, id);
  if (row == nullptr) return false;
  if (before == id) return true;
  object moved = *row;
  array& target = rows_made(fields, to);
  array* source = rows_in(fields, from);
  source->erase(row_with(*source, id));
  target.insert(row_with(target, before), std::move(moved));
  tidy(fields, from);
  return true;
}

toolkit::RecordType cells_of(const toolkit::RecordType& type, std::string_view list,
                             const std::vector<std::string_view>& cells) {
  toolkit::RecordType row;
  row.id = type.id;
  const toolkit::FieldRule* rule = type.find_field(list);
  if (rule == nullptr) return row;
  for (const std::string_view cell : cells) {
    const auto at = std::ranges::find(rule->fields, cell, &toolkit::FieldRule::id);
    if (at != rule->fields.end()) row.fields.push_back(*at);
  }
  return row;
}

void set_cell(object& row, std::string_view cell, std::string_view text) {
  if (text.empty())
    row.erase(cell);
  else
    row[cell] = text;
}

std::string next_code(const toolkit::RecordType& type, const object& fields, const std::vector<std::string_view>& lists,
                      std::string_view list, Language language) {
  const std::string letters = code_letters(type, list, language);
  long long last = 0;
  for (const std::string_view one : lists)
    for (const Fields* row : rows_of(fields, one)) {
      const std::string code = text_of(*row, "code");
      if (lower_ascii(code).starts_with(lower_ascii(letters)))
        last = std::max(last, parse_integer(std::string_view(code).substr(letters.size())).value_or(0));
    }
  return letters + std::to_string(last + 1);
}

std::string with_code(std::string_view codes, std::string_view code) {
  std::vector<std::string> parts = parts_of_codes(without_code(codes, code));
  parts.emplace_back(code);
  return join(parts, ", ");
}

std::string without_code(std::string_view codes, std::string_view code) {
  std::vector<std::string> parts = parts_of_codes(codes);
  std::erase_if(parts, [&](const std::string& part) { return lower_ascii(part) == lower_ascii(code); });
  return join(parts, ", ");
}

}  // namespace foothold::workspace
