#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Record;

void write_definition(Html& html, const PlanSource& plan) {
  const toolkit::Framework& framework = plan.records().toolkit().framework;
  html::paragraph(html, plan.context().say(framework.statement()));
  html::DefinitionList list(html);
  for (const toolkit::Dimension& dimension : framework.dimensions())
    list.item(plan.context().say(dimension.label), plan.context().say(dimension.meaning));
}

// Why it is needed here: the widest gaps that the coalition has found, in its public words.
void write_local_reasons(Html& html, const PlanSource& plan) {
  constexpr std::size_t reasons_told = 5;
  std::vector<std::string> reasons;
  for (const Record* finding : plan.records().of("finding")) {
    if (!workspace::is_one_of(finding->fields, "kind", {"gap", "disparity", "trend"})) continue;
    const PlanText told = localized_text(plan, finding->fields, "public_statement");
    if (reasons.size() < reasons_told) reasons.push_back(told.text.empty() ? finding->title : told.text);
  }
  if (reasons.empty()) return;
  html::heading(html, Heading::h3, plan_words(plan, "why.here"));
  write_list(html, reasons);
}

void write_groups(Html& html, const PlanSource& plan) {
  if (plan.setup == nullptr) return;
  const std::string groups = names_of(plan, *plan.setup, "groups");
  const std::string named = groups.empty() ? choices_of(plan, *plan.setup, "people_in_focus") : groups;
  if (!named.empty()) html::paragraph(html, plan_words(plan, "why.groups", {{"groups", named}}));
}

}  // namespace

void write_why(Html& html, const PlanSource& plan) {
  write_definition(html, plan);
  write_groups(html, plan);
  write_local_reasons(html, plan);
  html::source_line(html, plan_words(plan, "why.credit"));
}

}  // namespace foothold::publishing
