#include "publishing/plan/plan_part.hpp"

#include "html/components.hpp"

namespace foothold::publishing {

using html::Element;
using html::Html;

void write_parts(Html& html, const std::vector<PlanPart>& parts) {
  const Element whole = html.open("article", {{"class", "fh-plan"}});
  for (const PlanPart& part : parts) {
    const Element section = html.open("section", {{"id", part.section}, {"class", "fh-plan__section"}});
    if (part.section != "cover") html::heading(html, html::Heading::h2, part.title);
    html.append(part.markup);
  }
}

}  // namespace foothold::publishing
