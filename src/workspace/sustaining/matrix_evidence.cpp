#include "workspace/sustaining/matrix_evidence.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/action_checks.hpp"
#include "workspace/checks/commitment_checks.hpp"
#include "workspace/checks/membership_checks.hpp"
#include "workspace/checks/sustaining_checks.hpp"

namespace foothold::workspace {
namespace {

using Texts = std::initializer_list<std::string_view>;

bool exists(const Record& /*record*/) {
  return true;
}

bool is_kind(const Record& record, Texts kinds) {
  return is_one_of(record.fields, "kind", kinds);
}

bool joined_with(const Record& prospect, std::string_view capacity) {
  return text_of(prospect.fields, "state") == "joined" && has_text(prospect.fields, "brings", capacity);
}

bool budgets_for(const Record& plan, Texts items) {
  return any_row(plan.fields, "budget", [&](const Fields& row) {
    return is_one_of(row, "item", items) && amount_of(row, "amount").value_or(0) > 0;
  });
}

bool decided(const Record& session, Texts decisions) {
  return any_row(session.fields, "decisions", [&](const Fields& row) { return is_one_of(row, "decision", decisions); });
}

bool is_secured(const Record& source) {
  return text_of(source.fields, "state") == "secured";
}

bool is_adopted(const Record& resolution) {
  return text_of(resolution.fields, "state") == "adopted";
}

bool lasts_two_years(const Record& source) {
  const std::string from = period_from(source.fields, "period");
  const std::string to = period_to(source.fields, "period");
  return is_secured(source) && !from.empty() && day_after(from, 2 * days_of_a_year) <= day_after(to, 1);
}

// A record of a type shows a step when it is as `shows` says.
struct Sign {
  std::string_view item;
  std::string_view type;
  bool (*shows)(const Record& record) = exists;
};

constexpr std::array signs = {
    Sign{"governance-design-convener", "body",
         [](const Record& one) { return is_kind(one, {"backbone", "sponsors"}); }},
    Sign{"governance-design-structure", "structure", is_settled},
    Sign{"governance-design-charter", "decision-rule", is_settled},
    Sign{"governance-design-advisory-board", "advisory-board"},
    Sign{"governance-design-advisory-board", "body",
         [](const Record& one) { return is_kind(one, {"advisory-board"}); }},
    Sign{"governance-design-resident-seats", "body",
         [](const Record& one) {
           return any_row(one.fields, "seats", [](const Fields& seat) {
             return text_of(seat, "seat_type") == "community" && says_yes(seat, "votes");
           });
         }},
    Sign{"governance-launch-agreements", "member-agreement", is_signed},
    Sign{"governance-launch-roster-minutes", "meeting",
         [](const Record& one) { return says_yes(one.fields, "posted_publicly"); }},
    Sign{"governance-launch-champions", "champion"},
    Sign{"governance-launch-conflicts", "decision-rule",
         [](const Record& one) { return is_answered(one.fields, "conflicts"); }},
    Sign{"governance-action-planning-working-groups", "body",
         [](const Record& one) { return is_kind(one, {"working-group"}) && is_answered(one.fields, "chair"); }},
    Sign{"governance-action-planning-adopting-bodies", "plan-setup",
         [](const Record& one) { return is_answered(one.fields, "adopts"); }},
    Sign{"governance-action-planning-adoption", "plan-setup",
         [](const Record& one) { return is_answered(one.fields, "adoption_route"); }},
    Sign{"governance-action-planning-adoption", "resolution"},
    Sign{"governance-implementation-accountability", "reflection-session",
         [](const Record& one) { return is_answered(one.fields, "date"); }},
    Sign{"governance-implementation-renew-seats", "body",
         [](const Record& one) {
           return any_row(one.fields, "seats", [](const Fields& seat) { return is_answered(seat, "term_ends"); });
         }},
    Sign{"governance-implementation-exits", "member-agreement",
         [](const Record& one) { return is_settled(one) && is_answered(one.fields, "leaving"); }},
    Sign{"governance-assessment-yearly-review", "milestone",
         [](const Record& one) { return is_kind(one, {"yearly-review"}) && is_answered(one.fields, "actual_date"); }},
    Sign{"governance-assessment-celebrate", "celebration",
         [](const Record& one) { return is_answered(one.fields, "date"); }},
    Sign{"governance-assessment-share-power", "body",
         [](const Record& one) {
           return is_kind(one, {"advisory-board", "youth-council"}) && text_of(one.fields, "authority") == "decides";
         }},
    Sign{"capacity-design-skills", "coalition-needs",
         [](const Record& one) { return is_answered(one.fields, "capacity_present"); }},
    Sign{"capacity-design-data-partners", "body", [](const Record& one) { return is_kind(one, {"data-team"}); }},
    Sign{"capacity-design-data-partners", "prospect",
         [](const Record& one) { return joined_with(one, "data-analysis"); }},
    Sign{"capacity-design-first-training", "onboarding",
         [](const Record& one) {
           return is_answered(one.fields, "framework_briefing_on") && is_answered(one.fields, "equity_briefing_on");
         }},
    Sign{"capacity-launch-onboarding", "onboarding",
         [](const Record& one) { return is_answered(one.fields, "first_meeting_on"); }},
    Sign{
        "capacity-launch-access-budget", "engagement-plan",
        [](const Record& one) { return budgets_for(one, {"interpreters", "translation", "child-care", "transport"}); }},
    Sign{"capacity-action-planning-resident-training", "advisory-board",
         [](const Record& one) {
           return has_text(one.fields, "support", "training") && is_answered(one.fields, "pay");
         }},
    Sign{"capacity-action-planning-data-agreements", "data-source",
         [](const Record& one) { return text_of(one.fields, "agreement_state") == "signed"; }},
    Sign{"capacity-implementation-lead-staff", "commitment",
         [](const Record& one) { return has_text(one.fields, "asks", "staff-time") && is_written(one); }},
    Sign{"capacity-implementation-backups", "coalition-role",
         [](const Record& one) { return is_answered(one.fields, "backup"); }},
    Sign{"capacity-assessment-evaluation-partner", "prospect",
         [](const Record& one) { return joined_with(one, "evaluation"); }},
    Sign{"funding-design-seed-money", "funding-source", is_secured},
    Sign{"funding-design-funder-map", "funding-source"},
    Sign{"funding-launch-funders-table", "body", [](const Record& one) { return is_kind(one, {"funders-table"}); }},
    Sign{"funding-launch-in-kind", "member-agreement",
         [](const Record& one) { return !rows_of(one.fields, "resources").empty(); }},
    Sign{"funding-launch-in-kind", "funding-source", [](const Record& one) { return is_kind(one, {"in-kind"}); }},
    Sign{"funding-launch-resident-pay", "engagement-plan",
         [](const Record& one) { return budgets_for(one, {"stipends"}); }},
    Sign{"funding-action-planning-action-costs", "action-budget",
         [](const Record& one) { return !rows_of(one.fields, "lines").empty(); }},
    Sign{"funding-action-planning-match-sources", "action-budget",
         [](const Record& one) {
           return any_row(one.fields, "lines", [](const Fields& line) { return is_answered(line, "source"); });
         }},
    Sign{"funding-action-planning-plan-overlap", "plan-overlap"},
    Sign{"funding-action-planning-braid-blend", "funding-source",
         [](const Record& one) { return is_one_of(one.fields, "mixing", {"braid", "blend", "stack"}); }},
    Sign{"funding-implementation-budget-line", "funding-source",
         [](const Record& one) { return is_secured(one) && is_kind(one, {"local-budget"}); }},
    Sign{"funding-implementation-multi-year", "funding-source", lasts_two_years},
    Sign{"funding-implementation-cliffs", "funding-source",
         [](const Record& one) { return is_answered(one.fields, "renewal"); }},
    Sign{"funding-assessment-show-value", "impact-report", is_settled},
    Sign{"adaptive-action-design-scan", "policy-scan"},
    Sign{"adaptive-action-design-existing-plans", "plan-setup",
         [](const Record& one) { return !rows_of(one.fields, "related_plans").empty(); }},
    Sign{"adaptive-action-design-quick-wins", "strategic-action",
         [](const Record& one) { return says_yes(one.fields, "quick_win"); }},
    Sign{"adaptive-action-launch-early-win", "strategic-action",
         [](const Record& one) { return says_yes(one.fields, "quick_win") && text_of(one.fields, "state") == "done"; }},
    Sign{"adaptive-action-launch-reactions", "communication",
         [](const Record& one) { return is_answered(one.fields, "reaction"); }},
    Sign{"adaptive-action-action-planning-pilots", "strategic-action",
         [](const Record& one) { return is_kind(one, {"pilot"}); }},
    Sign{"adaptive-action-implementation-policy-calendar", "policy-scan",
         [](const Record& one) { return is_answered(one.fields, "window"); }},
    Sign{"adaptive-action-implementation-adjust", "reflection-session",
         [](const Record& one) { return decided(one, {"adapt"}); }},
    Sign{"adaptive-action-implementation-protect-gains", "resolution", is_adopted},
    Sign{"adaptive-action-implementation-narrative", "communication",
         [](const Record& one) { return is_answered(one.fields, "sent_on"); }},
    Sign{"adaptive-action-assessment-stop-adapt-scale", "reflection-session",
         [](const Record& one) { return decided(one, {"stop", "adapt", "scale"}); }},
    Sign{"adaptive-action-assessment-theory", "theory-of-change", is_settled},
};

// A role of one of these kinds shows a step as long as somebody holds it.
struct HeldRole {
  std::string_view item;
  std::array<std::string_view, 2> kinds;
  bool with_backup = false;
};

constexpr std::array held_roles = {
    HeldRole{"governance-implementation-succession", {"chair", "coordinator"}, true},
    HeldRole{"capacity-design-coordinator", {"coordinator"}},
    HeldRole{"capacity-launch-facilitators", {"facilitator"}},
    HeldRole{"capacity-action-planning-technical-help", {"policy-lead", "evaluator"}},
    HeldRole{"capacity-assessment-evaluation-partner", {"evaluator"}},
    HeldRole{"funding-design-fiscal-agent", {"finance"}},
};

// Steps that several records show together, by how many different answers they have.
struct Variety {
  std::string_view item;
  std::string_view type;
  std::string_view field;
  std::size_t at_least = 2;
  bool (*counts)(const Record& record) = exists;
};

constexpr std::array varieties = {
    Variety{"funding-assessment-diversify", "funding-source", "kind", 3, is_secured},
    Variety{"adaptive-action-action-planning-several-levels", "strategic-action", "level", 2, is_chosen},
};

std::vector<const Record*> fitting(const CoalitionRecords& records, std::string_view type,
                                   bool (*fits)(const Record& record)) {
  std::vector<const Record*> found;
  for (const Record* record : records.of(type))
    if (fits(*record)) found.push_back(record);
  return found;
}

std::vector<const Record*> holding(const CoalitionRecords& records, const HeldRole& wanted) {
  std::vector<const Record*> found;
  for (const Record* role : records.of("coalition-role")) {
    const std::string kind = text_of(role->fields, "kind");
    const bool fits = !kind.empty() && std::ranges::find(wanted.kinds, kind) != wanted.kinds.end();
    if (fits && is_held(records, *role) && (!wanted.with_backup || is_answered(role->fields, "backup")))
      found.push_back(role);
  }
  return found;
}

std::vector<const Record*> of_variety(const CoalitionRecords& records, const Variety& variety) {
  std::vector<const Record*> found = fitting(records, variety.type, variety.counts);
  std::erase_if(found, [&](const Record* record) { return !is_answered(record->fields, variety.field); });
  std::set<std::string> different;
  for (const Record* record : found) different.insert(text_of(record->fields, variety.field));
  if (different.size() < variety.at_least) found.clear();
  return found;
}

}  // namespace

std::vector<const Record*> evidence_for(const CoalitionRecords& records, std::string_view item) {
  std::vector<const Record*> evidence;
  for (const HeldRole& role : held_roles)
    if (role.item == item) std::ranges::copy(holding(records, role), std::back_inserter(evidence));
  for (const Sign& sign : signs)
    if (sign.item == item) std::ranges::copy(fitting(records, sign.type, sign.shows), std::back_inserter(evidence));
  for (const Variety& variety : varieties)
    if (variety.item == item) std::ranges::copy(of_variety(records, variety), std::back_inserter(evidence));
  return evidence;
}

std::vector<std::string_view> items_with_evidence() {
  std::vector<std::string_view> items;
  for (const HeldRole& role : held_roles) items.push_back(role.item);
  for (const Sign& sign : signs) items.push_back(sign.item);
  for (const Variety& variety : varieties) items.push_back(variety.item);
  return items;
}

}  // namespace foothold::workspace
