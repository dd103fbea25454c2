#include <set>
#include <utility>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"
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

// The leader, as far as that person may be named, for whom they speak, or else what kind of leader they are.
std::string who_promised(const PlanSource& plan, const Record& commitment) {
  std::vector<std::string> names;
  for (const std::string_view field : {"leader", "organization"})
    if (std::string name = names_of(plan, commitment, field); !name.empty()) names.push_back(std::move(name));
  return names.empty() ? choice_of(plan, commitment, "kind") : join(names, ", ");
}

// What was given, at least by word, by leaders who want to be named with it.
std::vector<const Record*> told_commitments(const PlanSource& plan) {
  std::vector<const Record*> told;
  for (const Record* commitment : plan.records().of("commitment"))
    if (workspace::says_yes(commitment->fields, "may_name") &&
        workspace::is_one_of(commitment->fields, "state", {"verbal", "in-writing", "delivered"}) &&
        !who_promised(plan, *commitment).empty())
      told.push_back(commitment);
  return told;
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

// The organizations of agreements that hold today, as far as they let their name be shown.
std::vector<std::string> agreed_organizations(const PlanSource& plan) {
  std::set<std::string> names;
  for (const Record* agreement : plan.records().of("member-agreement")) {
    const std::string until = workspace::period_to(agreement->fields, "term");
    const bool holds = until.empty() || until >= plan.records().today();
    if (!holds || !workspace::says_yes(agreement->fields, "name_use")) continue;
    for (const Record* party : workspace::records_of(plan.records(), agreement->fields, "parties"))
      if (party->type == "organization") names.insert(party->title);
  }
  return {names.begin(), names.end()};
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
