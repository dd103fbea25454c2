#include "workspace/view_parts/view_parts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/answers/answers.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

std::vector<html::Crumb> chapter_crumbs(const ViewRequest& view, int chapter) {
  return way_to_chapter(view.context, view.participant, view.records.toolkit(), chapter);
}

std::vector<html::Crumb> record_crumbs(const ViewRequest& view, const Record& record) {
  std::vector<html::Crumb> way;
  const toolkit::Toolkit& toolkit = view.records.toolkit();
  if (const toolkit::RecordType* type = toolkit.record_types.find(record.type))
    way = way_to_type(view.context, view.participant, toolkit, *type);
  way.push_back({title_of(view, record), view.participant.path("/records/" + record.id)});
  return way;
}

std::string title_of(const ViewRequest& view, const Record& record) {
  return title_words(view.context, record.title);
}

std::string address_in(const ViewRequest& view, const std::string& rest) {
  return address_in(view.context, view.participant, rest);
}

void write_record_link(html::Html& html, const ViewRequest& view, const Record& record) {
  write_record_link(html, view, record, title_of(view, record));
}

void write_record_link(html::Html& html, const ViewRequest& view, const Record& record, std::string_view words) {
  html::link(html, address_in(view, "/records/" + record.id), words);
}

void write_record_links(html::Html& html, const ViewRequest& view, const std::vector<const Record*>& records) {
  std::vector<const Record*> written;
  for (const Record* record : records) {
    if (std::ranges::find(written, record) != written.end()) continue;
    if (!written.empty()) html.text(", ");
    write_record_link(html, view, *record);
    written.push_back(record);
  }
}

std::string mean_words(double mean) {
  return grouped_number(mean, 1);
}

std::string change_words(double change) {
  const std::string words = mean_words(change);
  const bool is_zero = words.find_first_not_of("-0.") == std::string::npos;
  if (is_zero) return "0.0";
  return change > 0 ? "+" + words : words;
}

std::string choice_words(const ViewRequest& view, std::string_view type, std::string_view field,
                         std::string_view choice) {
  return view.context.say(view.records.choice_label(type, field, choice));
}

std::string choice_words(const ViewRequest& view, const Record& record, std::string_view field) {
  return choice_words(view, record.type, field, text_of(record.fields, field));
}

void write_answer_fields(html::Html& html, const Record& record, std::string_view field, std::string_view back) {
  html::hidden_field(html, "_revision", std::to_string(record.revision));
  html::hidden_field(html, "field", field);
  html::hidden_field(html, "back", back);
}

void write_begin_link(html::Html& html, const ViewRequest& view, std::string_view type, std::string_view label,
                      Answers answers) {
  if (!may_begin(view.participant)) return;
  std::string address = address_in(view, "/types/" + std::string(type) + "/new");
  char mark = '?';
  for (const auto& [field, answer] : answers) {
    address += mark + std::string(field) + "=" + query_encoded(answer);
    mark = '&';
  }
  html.element("a", {{"class", "fh-no-print"}, {"href", address}}, label);
}

}  // namespace foothold::workspace
