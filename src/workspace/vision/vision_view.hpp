#pragma once

#include <string>
#include <string_view>

#include "workspace/pages/workspace_pages.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

inline constexpr std::string_view vision_type = "vision-statement";

// The view of chapter 5 that leads a group to its vision: /views/vision, with ?vision= one of several, and ?sheet=yes
// for the facilitator's sheet on paper.
void write_vision(html::Html& html, const ViewRequest& view);

// What came in one of its forms and was refused.
struct SentVision {
  std::string step = {};            // which form it was
  boost::json::object fields = {};  // what was typed
  Errors errors = {};
};
// The page again with what was typed, for the vision.
[[nodiscard]] std::string refused_vision_page(const ViewRequest& view, const Record& vision, const SentVision& sent);

// The questions that one form asks, as a type of its own: "prompts", "statement" or "adoption"; of "draft" those of a
// row of drafts. Without fields for any other word.
[[nodiscard]] toolkit::RecordType questions_of_step(const toolkit::RecordType& type, std::string_view step);

// Where the forms of a vision are sent, behind the address of the coalition; and where its page is.
[[nodiscard]] std::string vision_step_path(const std::string& vision);
[[nodiscard]] std::string vision_page_path(const std::string& vision);
// The id of the part of the page that shows an answer. Where its form has the name of the answer as its id, the part
// has another one.
[[nodiscard]] std::string_view vision_part(std::string_view field);

}  // namespace foothold::workspace
