#include "publishing/plan/plan_part.hpp"

#include <algorithm>

#include "html/components.hpp"

namespace foothold::publishing {

using html::Attribute;
using html::Element;
using html::Html;

std::string title_of_parts(const std::vector<PlanPart>& parts) {
  const auto cover = std::ranges::find(parts, cover_section, &PlanPart::section);
  return cover == parts.end() ? std::string() : cover->title;
}

bool is_large_print(const std::vector<PlanPart>& parts) {
  return !parts.empty() && parts.front().form == PlanForm::plain;
}

namespace {

std::string_view look_of(const std::vector<PlanPart>& parts) {
  if (is_large_print(parts)) return "fh-plan fh-large-print";
  return parts.front().form == PlanForm::one_page ? "fh-plan fh-one-page" : "fh-plan";
}

}  // namespace

void write_parts(Html& html, const std::vector<PlanPart>& parts, Language around) {
  if (parts.empty()) return;
  const Language own = parts.front().language;
  const Element whole =
      html.open("article", {{"class", look_of(parts)}, Attribute::when(own != around, "lang", language_code(own))});
  for (const PlanPart& part : parts) {
    const Element section = html.open("section", {{"id", part.section}, {"class", "fh-plan__section"}});
    if (part.section != cover_section) html::heading(html, html::Heading::h2, part.title);
    html.append(part.markup);
  }
}

}  // namespace foothold::publishing
