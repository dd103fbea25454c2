#include "workspace/checks/commitment_checks.hpp"

#include <algorithm>
#include <string>

#include "workspace/checks/answers.hpp"

namespace foothold::workspace {
namespace {

bool is_written(const Record& commitment) {
  return is_one_of(commitment.fields, "state", {"in-writing", "delivered"});
}

bool has_authority(const Record& commitment) {
  return has_text(commitment.fields, "authority", "staff") || has_text(commitment.fields, "authority", "budget");
}

// Hours and money can be counted; a public word or a seat cannot.
bool has_amount_if_countable(const Fields& row) {
  return is_answered(row, "amount") || !is_one_of(row, "kind", {"staff-time", "funding"});
}

// Whether somebody could check that it was kept.
bool is_firm(const Record& commitment) {
  const auto rows = rows_of(commitment.fields, "details");
  return !rows.empty() && std::ranges::all_of(rows, [](const Fields* row) {
    return is_answered(*row, "period") && has_amount_if_countable(*row);
  });
}

// The earliest day planned for a phase among the milestones; empty when there is none.
std::string first_day(const std::vector<const Record*>& milestones, std::string_view phase) {
  std::string first;
  for (const Record* milestone : milestones) {
    const std::string day = text_of(milestone->fields, "planned_date");
    if (text_of(milestone->fields, "phase") != phase || day.empty()) continue;
    if (first.empty() || day < first) first = day;
  }
  return first;
}

}  // namespace

void check_written_commitment(const CoalitionRecords& records, FindingList& findings) {
  const auto& commitments = records.of("commitment");
  if (commitments.empty() && records.of("start-decision").empty()) return;
  if (std::ranges::none_of(commitments, [](const Record* one) { return is_written(*one) && has_authority(*one); }))
    findings.add();
}

void check_milestone_order(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* plan : records.of("plan-setup")) {
    const auto milestones = records_of(records, plan->fields, "milestones");
    const std::string priorities = first_day(milestones, "decide");
    const std::string engagement = first_day(milestones, "understand");
    if (!priorities.empty() && (engagement.empty() || engagement >= priorities))
      findings.add(*plan, {{"date", same_in_all(priorities)}});
  }
}

void check_soft_commitments(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* commitment : records.of("commitment")) {
    const bool given = is_one_of(commitment->fields, "state", {"verbal", "in-writing", "delivered"});
    if (given && !is_firm(*commitment)) findings.add(*commitment, {{"promise", same_in_all(commitment->title)}});
  }
}

}  // namespace foothold::workspace
