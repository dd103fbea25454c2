#include "workspace/example/example_answers.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

using boost::json::value;
using toolkit::FieldRule;
using toolkit::FieldType;
using Kind = ContentNode::Kind;

constexpr long long longest_offset = 40'000;  // days: more than a century

// The text itself where it is no number: whoever checks the answer says so.
value number_or_text(const std::string& text) {
  if (const auto whole = parse_integer(text)) return *whole;
  if (const auto number = parse_number(text)) return *number;
  return value(text);
}

FieldType type_of_part(FieldType type, std::string_view part) {
  if (type == FieldType::period) return FieldType::date;
  if (type == FieldType::localized || part == "currency") return FieldType::text;
  return part == "price_year" ? FieldType::integer : FieldType::number;
}

}  // namespace

std::optional<int> offset_in(std::string_view text, std::string_view word) {
  if (!text.starts_with(word) || !text.ends_with(')')) return std::nullopt;
  text.remove_prefix(word.size());
  text.remove_suffix(1);
  if (!text.starts_with('(')) return std::nullopt;
  text.remove_prefix(text.starts_with("(+") ? 2 : 1);
  const auto offset = parse_integer(text);
  if (!offset || *offset < -longest_offset || *offset > longest_offset) return std::nullopt;
  return static_cast<int>(*offset);
}

boost::json::object ExampleAnswers::read(const std::vector<FieldRule>& rules, const ContentNode& answers) {
  boost::json::object fields;
  if (!expect(answers, Kind::record, "answers with the names of their fields")) return fields;
  for (const auto& [name, node] : answers.fields()) {
    const auto rule = std::ranges::find(rules, name, &FieldRule::id);
    if (rule == rules.end()) {
      problems_.push_back(node.problem("there is no field '" + name + "' here"));
    } else {
      fields[name] = read_answer(*rule, node);
    }
  }
  return fields;
}

value ExampleAnswers::read_answer(const FieldRule& rule, const ContentNode& node) {
  switch (rule.type) {
    case FieldType::rows:
      return read_rows(rule, node);
    case FieldType::choices:
    case FieldType::references:
      return read_list(rule.type, node);
    case FieldType::period:
    case FieldType::localized:
    case FieldType::money:
      return read_parts(rule.type, node);
    default:
      return read_one(rule.type, node);
  }
}

value ExampleAnswers::read_one(FieldType type, const ContentNode& node) {
  if (!expect(node, Kind::scalar, "a single value")) return nullptr;
  const std::string text(trim(node.text()));
  switch (type) {
    case FieldType::integer:
      if (const auto years = offset_in(text, "year")) return parse_integer(today_.substr(0, 4)).value_or(0) + *years;
      return number_or_text(text);
    case FieldType::number:
    case FieldType::percent:
    case FieldType::likert:
      return number_or_text(text);
    case FieldType::date:
      if (const auto days = offset_in(text, "day")) return value(day_after(today_, *days));
      return value(text);
    case FieldType::reference:
    case FieldType::references:
      return value(reference_to(node, text));
    default:
      return value(text);
  }
}

value ExampleAnswers::read_list(FieldType type, const ContentNode& node) {
  boost::json::array list;
  if (!expect(node, Kind::list, "a list")) return list;
  for (const ContentNode& item : node.items()) list.push_back(read_one(type, item));
  return list;
}

value ExampleAnswers::read_parts(FieldType type, const ContentNode& node) {
  boost::json::object parts;
  if (!expect(node, Kind::record, "parts with names")) return parts;
  for (const auto& [name, part] : node.fields()) parts[name] = read_one(type_of_part(type, name), part);
  return parts;
}

value ExampleAnswers::read_rows(const FieldRule& rule, const ContentNode& node) {
  boost::json::array rows;
  if (!expect(node, Kind::list, "a list of rows")) return rows;
  for (const ContentNode& item : node.items()) {
    // Lines of a logic model move from one list to another, so no two lists of a record name theirs alike.
    boost::json::object row = {{"id", rule.id + "-" + std::to_string(rows.size() + 1)}};
    for (auto& answer : read(rule.fields, item)) row[answer.key()] = std::move(answer.value());
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string ExampleAnswers::reference_to(const ContentNode& node, const std::string& text) {
  if (!text.starts_with('@')) return text;
  const auto type = types_.find(text.substr(1));
  if (type != types_.end()) return type->second + ":" + type->first;
  problems_.push_back(node.problem("the example has no record '" + text + "'"));
  return text;
}

bool ExampleAnswers::expect(const ContentNode& node, Kind kind, const char* what) {
  if (node.kind() == kind) return true;
  problems_.push_back(node.problem(std::string("expected ") + what));
  return false;
}

}  // namespace foothold::workspace
