#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/partner_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/view_parts/measure_words.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using html::Html;
using workspace::Fields;
using workspace::Record;

std::string words(const PlanSource& plan, std::string_view key) {
  return plan_words(plan, "commitments." + std::string(key));
}

std::string promise_words(const PlanSource& plan, const Record& commitment, const Fields& detail) {
  const std::string kind = workspace::text_of(detail, "kind");
  std::string what = workspace::text_of(detail, "what");
  if (what.empty()) return commitment.title;
  if (kind.empty() || kind == "other") return what;
  return plan_words(
      plan, "commitments.promise_of",
      {{"kind", workspace::choice_words(plan.view, commitment.type, "details.kind", kind)}, {"what", what}});
}

std::string amount_words(const PlanSource& plan, const Record& commitment, const Fields& detail) {
  const auto amount = workspace::number_of(detail, "amount");
  const std::string unit = workspace::text_of(detail, "unit");
  if (!amount) return {};
  if (unit == "dollars") return workspace::money_words(plan.context(), *amount);
  if (unit.empty() || unit == "other") return workspace::number_words(*amount);
  return plan_words(plan, "commitments.amount_of",
                    {{"unit", workspace::choice_words(plan.view, commitment.type, "details.unit", unit)},
                     {"amount", workspace::number_words(*amount)}});
}

// A row for each promise, and one for a commitment whose details nobody has written down.
void write_commitment(html::Table& table, const PlanSource& plan, const Record& commitment) {
  const std::string who = who_promised(plan, commitment);
  const std::string state = choice_of(plan, commitment, "state");
  const auto details = workspace::rows_of(commitment.fields, "details");
  if (details.empty()) table.row(who).cell(commitment.title).cell("").cell("").cell(state);
  for (const Fields* detail : details)
    table.row(who)
        .cell(promise_words(plan, commitment, *detail))
        .cell(amount_words(plan, commitment, *detail))
        .cell(period_of(plan, *detail, "period"))
        .cell(state);
}

void write_promises(Html& html, const PlanSource& plan) {
  const auto told = told_commitments(plan);
  if (told.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "promises"));
  html::Table table(html, plan.context(), words(plan, "promises"),
                    {{words(plan, "who")},
                     {words(plan, "what")},
                     {words(plan, "how_much")},
                     {words(plan, "when")},
                     {words(plan, "state")}},
                    {.quiet = true});
  for (const Record* commitment : told) write_commitment(table, plan, *commitment);
}

void write_agreements(Html& html, const PlanSource& plan) {
  const std::vector<std::string> names = agreed_organizations(plan);
  if (names.empty()) return;
  const html::HeadedSection section(html, Heading::h3, words(plan, "agreements"));
  html::paragraph(html, words(plan, "agreements_text"));
  write_list(html, names);
}

}  // namespace

void write_commitments(Html& html, const PlanSource& plan) {
  write_promises(html, plan);
  write_agreements(html, plan);
}

}  // namespace foothold::publishing
