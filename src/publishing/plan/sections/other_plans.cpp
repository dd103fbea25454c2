#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using workspace::Record;

// The priorities and actions of the coalition that a plan touches.
std::string touched_words(const PlanSource& plan, const Record& overlap) {
  std::vector<std::string> touched;
  for (const std::string_view field : {"priorities", "actions"})
    if (std::string names = names_of(plan, overlap, field); !names.empty()) touched.push_back(std::move(names));
  return join(touched, "; ");
}

}  // namespace

void write_other_plans(html::Html& html, const PlanSource& plan) {
  const auto& overlaps = plan.records().of("plan-overlap");
  if (overlaps.empty()) return;
  html::Table table(html, plan.context(), plan_words(plan, "other_plans.table"),
                    {{plan_words(plan, "other_plans.plan")},
                     {plan_words(plan, "other_plans.owner")},
                     {plan_words(plan, "other_plans.overlap")},
                     {plan_words(plan, "other_plans.ours")},
                     {plan_words(plan, "other_plans.ask")},
                     {plan_words(plan, "other_plans.opens")}});
  for (const Record* overlap : overlaps)
    table.row(overlap->title)
        .cell(names_of(plan, *overlap, "owner"), period_of(plan, overlap->fields, "period"))
        .cell(workspace::text_of(overlap->fields, "overlap"))
        .cell(touched_words(plan, *overlap))
        .cell(workspace::text_of(overlap->fields, "ask"))
        .cell(day_of_field(plan, overlap->fields, "opens_on"));
}

}  // namespace foothold::publishing
