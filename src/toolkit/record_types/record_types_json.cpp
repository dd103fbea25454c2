#include "toolkit/record_types/record_types_json.hpp"

#include "base/json_writer.hpp"

namespace foothold::toolkit {
namespace {

void write_localized(JsonWriter& json, std::string_view name, const Localized& text) {
  if (text.english.empty() && text.spanish.empty()) {
    json.null(name);
    return;
  }
  json.localized(name, text);
}

void write_whole(JsonWriter& json, std::string_view name, const std::optional<int>& number) {
  number ? json.integer(name, *number) : json.null(name);
}

void write_number(JsonWriter& json, std::string_view name, const std::optional<double>& number) {
  number ? json.number(name, *number) : json.null(name);
}

void write_choices(JsonWriter& json, const FieldRule& rule) {
  json.key("choices").begin_array();
  for (const FieldChoice& choice : rule.choices) {
    json.begin_object().text("id", choice.id);
    write_localized(json, "label", choice.label);
    json.end_object();
  }
  json.end_array().text_or_null("choice_list", rule.choice_list).key("to").begin_array();
  for (const std::string& kind : rule.to) json.text(kind);
  json.end_array();
}

void write_fields(JsonWriter& json, const std::vector<FieldRule>& rules);

void write_field(JsonWriter& json, const FieldRule& rule) {
  json.begin_object().text("id", rule.id).text("type", field_type_name(rule.type));
  write_localized(json, "label", rule.label);
  write_localized(json, "help", rule.help);
  write_localized(json, "example", rule.example);
  write_localized(json, "section", rule.section);
  write_localized(json, "section_help", rule.section_help);
  json.text_or_null("required_for", rule.required_for ? status_name(*rule.required_for) : "");
  json.text_or_null("visibility", rule.visibility ? visibility_name(*rule.visibility) : "");
  write_choices(json, rule);
  write_whole(json, "at_most", rule.at_most);
  write_number(json, "minimum", rule.minimum);
  write_number(json, "maximum", rule.maximum);
  write_whole(json, "most_entries", rule.most_entries);
  json.boolean("fixed", rule.fixed).boolean("names_row", rule.names_row);
  json.text_or_null("required_with", rule.required_with);
  write_fields(json, rule.fields);
  json.end_object();
}

void write_fields(JsonWriter& json, const std::vector<FieldRule>& rules) {
  json.key("fields").begin_array();
  for (const FieldRule& rule : rules) write_field(json, rule);
  json.end_array();
}

void write_type(JsonWriter& json, const RecordType& type) {
  json.text("id", type.id);
  write_localized(json, "label", type.label);
  write_localized(json, "plural", type.plural);
  write_localized(json, "purpose", type.purpose);
  json.text("title_field", type.title_field).text("visibility", visibility_name(type.visibility));
  json.boolean("anonymous", type.anonymous).text_or_null("begun_at", type.begun_at);
  json.text_or_null("lines_of", type.lines_of).boolean("confidential", type.confidential);
}

}  // namespace

std::string record_types_json(const RecordTypes& types) {
  JsonWriter json;
  json.begin_object().key("record_types").begin_array();
  for (const RecordType& type : types.all()) {
    json.begin_object();
    write_type(json, type);
    json.end_object();
  }
  return json.end_array().end_object().take();
}

std::string record_type_json(const RecordType& type) {
  JsonWriter json;
  json.begin_object();
  write_type(json, type);
  write_fields(json, type.fields);
  return json.end_object().take();
}

}  // namespace foothold::toolkit
