#include "http/error_json.hpp"

#include "base/json_writer.hpp"

namespace foothold::http {

Response error_json(const Error& error, std::string_view message, std::string_view hint) {
  JsonWriter json;
  json.begin_object().key("error").begin_object();
  json.text("kind", error_kind_name(error.kind));
  json.text_or_null("field", error.field);
  json.text("message", message);
  json.text_or_null("hint", hint);
  json.key("suggestions").begin_array();
  for (const Error::Suggestion& suggestion : error.suggestions)
    json.begin_object().text("label", suggestion.label).text("path", suggestion.path).end_object();
  json.end_array().end_object().end_object();
  return json_response(json.take());
}

}  // namespace foothold::http
