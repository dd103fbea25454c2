#include "publishing/plan/sections/partner_parts.hpp"

#include <set>
#include <utility>

#include "base/text.hpp"
#include "publishing/plan/plan_parts.hpp"

namespace foothold::publishing {

using workspace::Record;

std::string who_promised(const PlanSource& plan, const Record& commitment) {
  std::vector<std::string> names;
  for (const std::string_view field : {"leader", "organization"})
    if (std::string name = names_of(plan, commitment, field); !name.empty()) names.push_back(std::move(name));
  return names.empty() ? choice_of(plan, commitment, "kind") : join(names, ", ");
}

std::vector<const Record*> told_commitments(const PlanSource& plan) {
  std::vector<const Record*> told;
  for (const Record* commitment : plan.records().of("commitment"))
    if (workspace::says_yes(commitment->fields, "may_name") &&
        workspace::is_one_of(commitment->fields, "state", {"verbal", "in-writing", "delivered"}) &&
        !who_promised(plan, *commitment).empty())
      told.push_back(commitment);
  return told;
}

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

}  // namespace foothold::publishing
