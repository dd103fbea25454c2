#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "html/html.hpp"
#include "publishing/plan/plan_form.hpp"

namespace foothold::publishing {

// The section that stands first in every form.
inline constexpr std::string_view cover_section = "cover";

// One section of a plan in one form and language. A plain value.
struct PlanPart {
  PlanForm form = PlanForm::full;
  Language language = Language::english;
  std::string section;      // its id
  std::string title;        // its heading; of the cover, the title of the plan
  html::KeptMarkup markup;  // what stands below the heading
};

// What the plan is called in the language of its parts; empty when they have no cover.
[[nodiscard]] std::string title_of_parts(const std::vector<PlanPart>& parts);

// Whether they are for people who read large letters: the form in plain words.
[[nodiscard]] bool is_large_print(const std::vector<PlanPart>& parts);

// The parts below each other, each in a <section> with the id of the section. The cover has no heading, because the
// title of the plan stands above it. Parts in another language than that `around` them say so.
void write_parts(html::Html& html, const std::vector<PlanPart>& parts, Language around);

}  // namespace foothold::publishing
