#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/summary/taken_parts.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The view of chapter 4 in which the summary of findings writes itself: /views/summary, with ?summary= one of them or
// "new".
void write_summary(html::Html& html, const ViewRequest& view);

// What would be composed in a language, beside what a summary says.
[[nodiscard]] std::vector<PartBeside> summary_beside(const ViewRequest& view, const Fields& summary, Language language);
// The language in which a summary is composed: its own, or that of the page when it does not say. Nothing when it is
// one that the program does not speak.
[[nodiscard]] std::optional<Language> language_of_summary(const ViewRequest& view, const Fields& summary);

// Where parts are sent to be taken into a summary, and into a new one, behind the address of the coalition.
[[nodiscard]] std::string summary_parts_path(const std::string& summary);
inline constexpr const char* new_summary_path = "/findings-summaries";
inline constexpr std::string_view all_parts = "all";  // in place of the field of one

}  // namespace foothold::workspace
