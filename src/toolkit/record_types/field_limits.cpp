#include "toolkit/record_types/field_limits.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>

namespace foothold::toolkit {
namespace {

// Generous for people and small enough that one record stays easy to store, send and show.
constexpr int letters_of_a_line = 200;
constexpr int letters_of_a_text = 20'000;
constexpr int entries_of_a_list = 500;

bool is_one_of(FieldType type, std::initializer_list<FieldType> types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

bool has_choices(FieldType type) {
  return is_one_of(type, {FieldType::choice, FieldType::choices});
}

bool refers(FieldType type) {
  return is_one_of(type, {FieldType::reference, FieldType::references});
}

bool has_letters(FieldType type) {
  return is_one_of(type, {FieldType::line, FieldType::text, FieldType::localized});
}

bool has_amount(FieldType type) {
  return is_one_of(type, {FieldType::integer, FieldType::number, FieldType::percent, FieldType::money});
}

bool has_entries(FieldType type) {
  return is_one_of(type, {FieldType::references, FieldType::rows});
}

bool has_fields(FieldType type) {
  return type == FieldType::rows;
}

// A part of a rule that only some types have.
struct RulePart {
  std::string_view name;
  bool (*belongs_to)(FieldType type);
  bool needed;
};

constexpr std::array<RulePart, 8> rule_parts = {{{"choices", has_choices, true},
                                                 {"choice_list", has_choices, false},
                                                 {"to", refers, true},
                                                 {"fields", has_fields, true},
                                                 {"at_most", has_letters, false},
                                                 {"minimum", has_amount, false},
                                                 {"maximum", has_amount, false},
                                                 {"most_entries", has_entries, false}}};

void check_part(const ContentNode& node, const RulePart& part, FieldType type, ContentProblems& problems) {
  const ContentNode* found = node.find(part.name);
  const bool belongs = part.belongs_to(type);
  const std::string of_type = "a field of type '" + std::string(field_type_name(type)) + "' ";
  if (found != nullptr && !belongs)
    problems.push_back(found->problem(of_type + "has no '" + std::string(part.name) + "'"));
  const bool stands_elsewhere = part.name == "choices" && node.find("choice_list") != nullptr;
  if (found == nullptr && belongs && part.needed && !stands_elsewhere)
    problems.push_back(node.problem(of_type + "needs '" + std::string(part.name) + "'"));
}

void check_at_least_one(const ContentNode& node, std::string_view part, ContentProblems& problems) {
  const ContentNode* limit = node.find(part);
  if (limit != nullptr && limit->integer() < 1)
    problems.push_back(limit->problem("'" + std::string(part) + "' must be at least 1"));
}

}  // namespace

void check_field_limits(const ContentNode& node, const FieldRule& rule, ContentProblems& problems) {
  for (const RulePart& part : rule_parts) check_part(node, part, rule.type, problems);
  check_at_least_one(node, "at_most", problems);
  check_at_least_one(node, "most_entries", problems);
  if (rule.minimum && rule.maximum && *rule.minimum > *rule.maximum)
    problems.push_back(node.problem("the minimum of '" + rule.id + "' is greater than its maximum"));
}

void fill_in_limits(FieldRule& rule) {
  if (has_letters(rule.type) && !rule.at_most)
    rule.at_most = rule.type == FieldType::text ? letters_of_a_text : letters_of_a_line;
  if (has_entries(rule.type) && !rule.most_entries) rule.most_entries = entries_of_a_list;
  if (rule.type != FieldType::percent) return;
  if (!rule.minimum) rule.minimum = 0;
  if (!rule.maximum) rule.maximum = 100;
}

}  // namespace foothold::toolkit
