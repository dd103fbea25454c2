#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "html/html.hpp"
#include "publishing/plan/plan_form.hpp"

namespace foothold::publishing {

// One section of a plan in one form and language. A plain value.
struct PlanPart {
  PlanForm form = PlanForm::full;
  Language language = Language::english;
  std::string section;      // its id
  std::string title;        // its heading
  html::KeptMarkup markup;  // what stands below the heading
};

// The parts below each other, each in a <section> with the id of the section. The cover has no heading, because the
// title of the plan stands above it.
void write_parts(html::Html& html, const std::vector<PlanPart>& parts);

}  // namespace foothold::publishing
