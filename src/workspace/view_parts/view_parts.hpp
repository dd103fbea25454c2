#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/components.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// What several views write. Pure but for the markup that they append.

// The way to a page that belongs to a chapter; empty when there is no such chapter.
[[nodiscard]] std::vector<html::Crumb> chapter_crumbs(const ViewRequest& view, int chapter);
// The way to a page of its own for one record: over its chapter, its type and the record.
[[nodiscard]] std::vector<html::Crumb> record_crumbs(const ViewRequest& view, const Record& record);
[[nodiscard]] std::string title_of(const ViewRequest& view, const Record& record);
// The address of something in the coalition.
[[nodiscard]] std::string address_in(const ViewRequest& view, const std::string& rest);
void write_record_link(html::Html& html, const ViewRequest& view, const Record& record);
// With other words than its title.
void write_record_link(html::Html& html, const ViewRequest& view, const Record& record, std::string_view words);
// Links with commas between them, each record once.
void write_record_links(html::Html& html, const ViewRequest& view, const std::vector<const Record*>& records);

// A mean of ratings: "2.4".
[[nodiscard]] std::string mean_words(double mean);
// By how much a mean has changed: "+0.4", "-0.2", "0.0".
[[nodiscard]] std::string change_words(double change);

// The label of one choice of a field in the language of the page.
[[nodiscard]] std::string choice_words(const ViewRequest& view, std::string_view type, std::string_view field,
                                       std::string_view choice);
// That of the choice which the record answers; empty when it answers none.
[[nodiscard]] std::string choice_words(const ViewRequest& view, const Record& record, std::string_view field);

// What goes unseen with a form that gives one answer of a record: view_actions/answer_routes.hpp.
void write_answer_fields(html::Html& html, const Record& record, std::string_view field, std::string_view back);

// A link that begins a new record of a type, with answers already filled in. Nothing for who may not begin one, nor on
// paper, where nobody can follow it.
using Answers = std::initializer_list<std::pair<std::string_view, std::string_view>>;
void write_begin_link(html::Html& html, const ViewRequest& view, std::string_view type, std::string_view label,
                      Answers answers = {});

}  // namespace foothold::workspace
