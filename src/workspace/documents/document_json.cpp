#include "workspace/documents/document_json.hpp"

#include <boost/json.hpp>

namespace foothold::workspace {

std::string document_json(const documents::Document& document) {
  return boost::json::serialize(boost::json::object{{"title", document.title},
                                                    {"language", language_code(document.language)},
                                                    {"body", document.body},
                                                    {"shows_title", document.shows_title},
                                                    {"footer", document.footer},
                                                    {"site", document.site},
                                                    {"has_contents", document.has_contents},
                                                    {"large_print", document.large_print},
                                                    {"paper", documents::paper_name(document.paper)},
                                                    {"fills_sheet", document.fills_sheet}});
}

documents::Document document_from_json(std::string_view json) {
  const boost::json::value parsed = boost::json::parse(json);
  const boost::json::object& object = parsed.as_object();
  const auto text = [&](const char* name) { return std::string(object.at(name).as_string()); };
  documents::Document document;
  document.title = text("title");
  document.language = language_from_code(text("language")).value_or(Language::english);
  document.body = text("body");
  document.shows_title = object.at("shows_title").as_bool();
  document.footer = text("footer");
  document.site = text("site");
  document.has_contents = object.at("has_contents").as_bool();
  // Documents that waited while the program was renewed do not say these.
  if (const auto* paper = object.if_contains("paper"))
    document.paper = documents::paper_from_name(std::string_view(paper->as_string()));
  if (const auto* large = object.if_contains("large_print")) document.large_print = large->as_bool();
  if (const auto* fills = object.if_contains("fills_sheet")) document.fills_sheet = fills->as_bool();
  return document;
}

std::string message_json(const Message& message) {
  boost::json::object values;
  for (const auto& [name, value] : message.values) values[name] = value;
  return boost::json::serialize(boost::json::object{{"key", message.key}, {"values", std::move(values)}});
}

Message message_from_json(std::string_view json) {
  try {
    const boost::json::value parsed = boost::json::parse(json);
    Message message{std::string(parsed.at("key").as_string()), {}};
    for (const auto& [name, value] : parsed.at("values").as_object())
      message.values.emplace_back(name, std::string(value.as_string()));
    return message;
  } catch (const std::exception&) {
    return {"documents.failed", {}};
  }
}

}  // namespace foothold::workspace
