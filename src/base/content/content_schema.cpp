#include "base/content/content_schema.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "base/text.hpp"

namespace foothold {
namespace {

using Kind = ContentNode::Kind;

bool is_id_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

bool is_slug(std::string_view text, char joiner) {
  const auto allowed = [joiner](char letter) { return is_id_letter(letter) || letter == joiner; };
  return !text.empty() && is_id_letter(text.front()) && is_id_letter(text.back()) &&
         std::all_of(text.begin(), text.end(), allowed) && text.find(std::string(2, joiner)) == std::string_view::npos;
}

bool is_integer(std::string_view text) {
  const auto number = parse_integer(text);
  return number && *number >= std::numeric_limits<int>::min() && *number <= std::numeric_limits<int>::max();
}

bool is_scalar_type(std::string_view type) {
  static constexpr std::array<std::string_view, 7> types = {"id",     "column",  "text",  "integer",
                                                            "number", "boolean", "choice"};
  return std::find(types.begin(), types.end(), type) != types.end();
}

class SchemaCheck {
 public:
  explicit SchemaCheck(ContentProblems& problems) : problems_(problems) {}

  void check_fields(const ContentNode& node, const ContentNode& fields) {
    if (node.kind() != Kind::record) return complain(node, "expected fields with names");
    for (const auto& [name, value] : node.fields())
      if (fields.find(name) == nullptr) complain(value, "the field '" + name + "' is not known here");
    for (const auto& [name, rule] : fields.fields()) check_field(node, name, rule);
  }

 private:
  void complain(const ContentNode& node, std::string what) { problems_.push_back(node.problem(std::move(what))); }

  void check_field(const ContentNode& record, const std::string& name, const ContentNode& rule) {
    const ContentNode* value = record.find(name);
    const ContentNode* required = rule.find("required");
    if (value != nullptr) {
      check_value(*value, rule, name);
    } else if (required != nullptr && required->boolean()) {
      complain(record, "the field '" + name + "' is missing");
    }
  }

  // The part of a rule that its type needs; null, with a complaint about the schema, when it is not there.
  const ContentNode* part_of(const ContentNode& rule, const std::string& part, const std::string& name) {
    const ContentNode* found = rule.find(part);
    if (found == nullptr) complain(rule, "the schema says nothing about the '" + part + "' of '" + name + "'");
    return found;
  }

  void check_value(const ContentNode& value, const ContentNode& rule, const std::string& name) {
    const ContentNode* type_node = part_of(rule, "type", name);
    if (type_node == nullptr) return;
    const std::string& type = type_node->text();
    if (type == "anything") return;
    if (type == "localized") return check_localized(value, name);
    if (is_scalar_type(type)) return check_scalar(value, rule, type, name);
    const bool is_list = type == "list";
    if (!is_list && type != "record" && type != "table")
      return complain(*type_node, "the schema knows no type '" + type + "'");
    const ContentNode* inner = part_of(rule, type == "record" ? "fields" : "items", name);
    if (inner == nullptr) return;
    if (type == "record") return check_fields(value, *inner);
    if (is_list) return check_list(value, rule, *inner, name);
    check_table(value, *inner, name);
  }

  void check_list(const ContentNode& value, const ContentNode& rule, const ContentNode& items,
                  const std::string& name) {
    if (value.kind() != Kind::list) return complain(value, "'" + name + "' must be a list");
    const ContentNode* at_least = rule.find("at_least");
    if (at_least != nullptr && static_cast<int>(value.items().size()) < at_least->integer())
      complain(value, "'" + name + "' needs at least " + at_least->text() + " entries");
    for (const ContentNode& item : value.items()) check_value(item, items, name);
  }

  void check_table(const ContentNode& value, const ContentNode& items, const std::string& name) {
    if (value.kind() != Kind::record) return complain(value, "'" + name + "' must be a table of names and values");
    for (const auto& [key, item] : value.fields()) check_value(item, items, key);
  }

  void check_localized(const ContentNode& value, const std::string& name) {
    if (value.kind() != Kind::record) return complain(value, "'" + name + "' needs a text in 'en' and one in 'es'");
    for (const auto& [key, text] : value.fields())
      if (key != "en" && key != "es") complain(text, "'" + name + "' has a language '" + key + "' that is not spoken");
    for (const std::string_view language : {"en", "es"}) {
      const ContentNode* text = value.find(language);
      if (text == nullptr || text->kind() != Kind::scalar || trim(text->text()).empty())
        complain(value, "'" + name + "' has no text in '" + std::string(language) + "'");
    }
  }

  void check_scalar(const ContentNode& value, const ContentNode& rule, const std::string& type,
                    const std::string& name) {
    if (value.kind() != Kind::scalar || trim(value.text()).empty())
      return complain(value, "'" + name + "' must be a single value");
    const std::string& text = value.text();
    if (type == "id" && !is_slug(text, '-'))
      complain(value, "'" + name + "' must be lower-case letters, digits and hyphens, not '" + text + "'");
    if (type == "column" && !is_slug(text, '_'))
      complain(value, "'" + name + "' must be lower-case letters, digits and underscores, not '" + text + "'");
    if (type == "integer" && !is_integer(text))
      complain(value, "'" + name + "' must be a whole number, not '" + text + "'");
    if (type == "number" && !parse_number(text)) complain(value, "'" + name + "' must be a number, not '" + text + "'");
    if (type == "boolean" && text != "true" && text != "false")
      complain(value, "'" + name + "' must be true or false, not '" + text + "'");
    if (type == "choice") check_choice(value, rule, name);
  }

  void check_choice(const ContentNode& value, const ContentNode& rule, const std::string& name) {
    const auto choices = rule.texts("of");
    if (std::find(choices.begin(), choices.end(), value.text()) == choices.end())
      complain(value, "'" + name + "' must be one of " + join(choices, ", ") + ", not '" + value.text() + "'");
  }

  ContentProblems& problems_;
};

}  // namespace

void check_against_schema(const ContentNode& tree, const ContentNode& schema, ContentProblems& problems) {
  const ContentNode* fields = schema.find("fields");
  if (fields == nullptr) return problems.push_back(schema.problem("a schema must have 'fields'"));
  SchemaCheck(problems).check_fields(tree, *fields);
}

}  // namespace foothold
