#include "base/content_schema.hpp"

#include <algorithm>
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
         std::all_of(text.begin(), text.end(), allowed);
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

  void check_value(const ContentNode& value, const ContentNode& rule, const std::string& name) {
    const std::string& type = rule["type"].text();
    if (type == "record") return check_fields(value, rule["fields"]);
    if (type == "list") return check_list(value, rule, name);
    if (type == "table") return check_table(value, rule, name);
    if (type == "localized") return check_localized(value, name);
    check_scalar(value, rule, type, name);
  }

  void check_list(const ContentNode& value, const ContentNode& rule, const std::string& name) {
    if (value.kind() != Kind::list) return complain(value, "'" + name + "' must be a list");
    const ContentNode* at_least = rule.find("at_least");
    if (at_least != nullptr && static_cast<int>(value.items().size()) < at_least->integer())
      complain(value, "'" + name + "' needs at least " + at_least->text() + " entries");
    for (const ContentNode& item : value.items()) check_value(item, rule["items"], name);
  }

  void check_table(const ContentNode& value, const ContentNode& rule, const std::string& name) {
    if (value.kind() != Kind::record) return complain(value, "'" + name + "' must be a table of names and values");
    for (const auto& [key, item] : value.fields()) check_value(item, rule["items"], key);
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
    if (type == "integer" && !parse_integer(text)) complain(value, "'" + name + "' must be a whole number, not '" + text + "'");
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
  SchemaCheck(problems).check_fields(tree, schema["fields"]);
}

}  // namespace foothold
