#pragma once

#include <string>
#include <string_view>

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// Null when there is no such view.
[[nodiscard]] const WorkView* find_work_view(std::string_view id);
// The view that adds up the answers of an anonymous record type; null when there is none.
[[nodiscard]] const WorkView* find_view_of_answers(std::string_view type);

// "/views/coverage", to stand behind the address of a coalition.
[[nodiscard]] std::string view_path(const WorkView& view);

// A card for each view of a chapter, or of a worksheet ("W2.2"), under a heading. Nothing when there is none.
void write_views_of_chapter(html::Html& html, const html::PageContext& context, const Participant& participant,
                            int chapter);
void write_views_of_worksheet(html::Html& html, const html::PageContext& context, const Participant& participant,
                              std::string_view worksheet);

}  // namespace foothold::workspace
