#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

// The words of the framework that a reader meets first, and those of the coalition beside them where it has its own.
void write_terms(html::Html& html, const PlanSource& plan) {
  html::DefinitionList list(html);
  for (const std::string_view word : {"pillar", "predictor", "priority", "strategic-action", "outcome", "measure"})
    list.item(term(plan, word), plan_words(plan, "shared_language." + std::string(word)));
  for (const toolkit::Condition& condition : plan.records().toolkit().framework.conditions())
    list.item(plan.context().say(condition.label), plan.context().say(condition.meaning));
}

// Words that the coalition avoids, and what it says in their place.
void write_wording(html::Html& html, const PlanSource& plan) {
  if (plan.setup == nullptr) return;
  std::vector<std::string> lines;
  for (const workspace::Fields* row : workspace::rows_of(plan.setup->fields, "public_wording"))
    lines.push_back(
        plan_words(plan, "shared_language.instead",
                   {{"instead", workspace::text_of(*row, "instead")}, {"avoid", workspace::text_of(*row, "avoid")}}));
  if (lines.empty()) return;
  html::heading(html, html::Heading::h3, plan_words(plan, "shared_language.wording"));
  write_list(html, lines);
}

}  // namespace

void write_shared_language(html::Html& html, const PlanSource& plan) {
  write_terms(html, plan);
  write_wording(html, plan);
}

}  // namespace foothold::publishing
