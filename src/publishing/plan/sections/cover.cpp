#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"

namespace foothold::publishing {
namespace {

using workspace::Record;

// As much as is known of who adopted it and when.
std::string adopted_words(const PlanSource& plan, const std::string& by, const std::string& when) {
  if (by.empty() && when.empty()) return plan_words(plan, "cover.is_adopted");
  if (by.empty()) return plan_words(plan, "cover.adopted_on", {{"when", when}});
  if (when.empty()) return plan_words(plan, "cover.adopted_by", {{"by", by}});
  return plan_words(plan, "cover.adopted", {{"by", by}, {"when", when}});
}

// Who has adopted the plan and when, or that nobody has.
std::string adoption_words(const PlanSource& plan) {
  for (const Record* resolution : plan.records().of("resolution"))
    if (workspace::text_of(resolution->fields, "state") == "adopted")
      return adopted_words(plan, workspace::text_of(resolution->fields, "body"),
                           day_of_field(plan, resolution->fields, "adopted_on"));
  for (const Record* decision : workspace::records_of(plan.records(), plan.setup->fields, "adopted")) {
    if (workspace::text_of(decision->fields, "may_be_public") == "no") continue;
    return adopted_words(plan, decided_by(plan, *decision), day_of_field(plan, decision->fields, "date"));
  }
  return plan_words(plan, "cover.draft");
}

std::string years_words(const PlanSource& plan) {
  const auto first = workspace::number_of(plan.setup->fields, "first_year");
  const auto years = workspace::number_of(plan.setup->fields, "horizon_years");
  if (!first || !years) return {};
  return plan_words(plan, "cover.years",
                    {{"from", std::to_string(static_cast<int>(*first))},
                     {"to", std::to_string(static_cast<int>(*first + *years) - 1)}});
}

// In one line, where all of the plan has to stand on one sheet.
void write_cover_line(html::Html& html, const PlanSource& plan) {
  std::vector<std::string> facts = {names_of(plan, *plan.setup, "places"), years_words(plan), adoption_words(plan)};
  std::erase(facts, "");
  html::paragraph(html, join(facts, " · "));
}

}  // namespace

// Without a page title above it: whoever shows the plan has written that.
void write_cover(html::Html& html, const PlanSource& plan) {
  if (plan.setup == nullptr) return;
  if (plan.form == PlanForm::one_page) return write_cover_line(html, plan);
  write_facts(html, {{plan_words(plan, "cover.coalition"), plan.view.participant.coalition.name},
                     {plan_words(plan, "cover.place"), names_of(plan, *plan.setup, "places")},
                     {plan_words(plan, "cover.covers"), years_words(plan)},
                     {plan_words(plan, "cover.state"), choice_of(plan, *plan.setup, "plan_state")},
                     {plan_words(plan, "cover.adoption"), adoption_words(plan)},
                     {plan_words(plan, "cover.languages"), choices_of(plan, *plan.setup, "languages")}});
}

}  // namespace foothold::publishing
