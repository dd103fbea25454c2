#include <algorithm>
#include <set>

#include "publishing/plan/plan_parts.hpp"
#include "publishing/plan/sections/partner_parts.hpp"
#include "publishing/plan/sections/plan_sections.hpp"
#include "workspace/answers/consent.hpp"

namespace foothold::publishing {
namespace {

using html::Heading;
using workspace::Record;

// Organizations that hold a seat, or whose agreement or promise may be shown.
std::vector<std::string> partners(const PlanSource& plan) {
  const auto agreed = agreed_organizations(plan);
  std::set<std::string> names(agreed.begin(), agreed.end());
  const auto add = [&](const workspace::Fields& fields, std::string_view field) {
    for (const Record* one : workspace::records_of(plan.records(), fields, field))
      if (one->type == "organization") names.insert(one->title);
  };
  for (const Record* body : plan.records().of("body"))
    for (const workspace::Fields* seat : workspace::rows_of(body->fields, "seats")) add(*seat, "organization");
  for (const Record* promise : told_commitments(plan)) add(promise->fields, "organization");
  return {names.begin(), names.end()};
}

std::vector<std::string> people(const PlanSource& plan) {
  std::vector<std::string> names;
  for (const Record* person : plan.records().of("person"))
    if (workspace::may_be_named(*person)) names.push_back(person->title);
  return names;
}

std::vector<std::string> funders(const PlanSource& plan) {
  std::set<std::string> names;
  for (const Record* source : plan.records().of("funding-source"))
    for (const Record* funder : workspace::records_of(plan.records(), source->fields, "funder"))
      if (workspace::text_of(source->fields, "state") == "secured") names.insert(funder->title);
  return {names.begin(), names.end()};
}

void write_names(html::Html& html, const PlanSource& plan, std::string_view key,
                 const std::vector<std::string>& names) {
  if (names.empty()) return;
  html::heading(html, Heading::h3, plan_words(plan, key));
  write_list(html, names);
}

}  // namespace

void write_acknowledgments(html::Html& html, const PlanSource& plan) {
  write_names(html, plan, "acknowledgments.people", people(plan));
  write_names(html, plan, "acknowledgments.partners", partners(plan));
  write_names(html, plan, "acknowledgments.funders", funders(plan));
}

}  // namespace foothold::publishing
