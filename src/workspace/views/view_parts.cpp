#include "workspace/views/view_parts.hpp"

#include <algorithm>

namespace foothold::workspace {

std::string title_of(const ViewRequest& view, const Record& record) {
  return record.title.empty() ? view.context.text("record.untitled") : record.title;
}

std::string address_in(const ViewRequest& view, const std::string& rest) {
  return view.context.link(view.participant.path(rest));
}

void write_record_link(html::Html& html, const ViewRequest& view, const Record& record) {
  html::link(html, address_in(view, "/records/" + record.id), title_of(view, record));
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

std::string choice_words(const ViewRequest& view, std::string_view type, std::string_view field,
                         std::string_view choice) {
  return view.context.say(view.records.choice_label(type, field, choice));
}

void write_begin_link(html::Html& html, const ViewRequest& view, std::string_view type, std::string_view label,
                      Answers answers) {
  if (!may_begin(view.participant)) return;
  std::string address = address_in(view, "/types/" + std::string(type) + "/new");
  char mark = '?';
  for (const auto& [field, answer] : answers) {
    address += mark + std::string(field) + "=" + std::string(answer);
    mark = '&';
  }
  html::link(html, address, label);
}

}  // namespace foothold::workspace
