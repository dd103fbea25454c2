#include "http/error_json.hpp"

namespace foothold::http {
namespace {

std::string words(const Messages& messages, Language language, const Message& message) {
  return messages.has(message.key) || !message.words.empty() ? messages.fill(language, message) : std::string();
}

}  // namespace

Response error_json(const Error& error, const Messages& messages, Language language) {
  JsonWriter json;
  json.begin_object().key("error");
  write_error(json, error, messages, language);
  return json_response(json.end_object().take());
}

void write_error(JsonWriter& json, const Error& error, const Messages& messages, Language language) {
  json.begin_object().text("kind", error_kind_name(error.kind));
  json.text_or_null("field", error.field);
  json.text("message", words(messages, language, error.message));
  json.text_or_null("hint", words(messages, language, error.hint));
  json.key("suggestions").begin_array();
  for (const Error::Suggestion& suggestion : error.suggestions)
    json.begin_object().text("label", suggestion.label).text("path", suggestion.path).end_object();
  json.end_array();
  if (!error.problems.empty()) {
    json.key("problems").begin_array();
    for (const Error::Problem& problem : error.problems)
      json.begin_object()
          .text("field", problem.field)
          .text("message", words(messages, language, problem.message))
          .end_object();
    json.end_array();
  }
  json.end_object();
}

}  // namespace foothold::http
