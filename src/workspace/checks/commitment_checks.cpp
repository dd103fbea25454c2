#include "workspace/checks/commitment_checks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

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

// Whether the coalition has decided to begin, be it with a whole plan or with single chapters.
bool goes_ahead(const Record& decision) {
  return is_settled(decision) &&
         is_one_of(decision.fields, "decision", {"go", "go-with-conditions", "single-chapters"});
}

// Whether people were told of a decision before it was made.
bool was_told_too_early(const CoalitionRecords& records, const Record& decision) {
  const std::string told = text_of(decision.fields, "announced_on");
  if (told.empty() || told > records.today()) return false;
  return !goes_ahead(decision) || told < text_of(decision.fields, "date");
}

// What told the public of a plan before there was a decision to go ahead.
std::vector<const Record*> early_announcements(const CoalitionRecords& records) {
  constexpr std::array<std::string_view, 4> tell_of_a_plan = {"plan-setup", "vision-statement", "plan-launch",
                                                              "resolution"};
  const auto& decisions = records.of("start-decision");
  std::vector<const Record*> early;
  for (const Record* decision : decisions)
    if (was_told_too_early(records, *decision)) early.push_back(decision);
  if (std::ranges::any_of(decisions, [](const Record* decision) { return goes_ahead(*decision); })) return early;
  for (const std::string_view type : tell_of_a_plan)
    for (const Record* record : records.of(type))
      if (is_public(*record)) early.push_back(record);
  return early;
}

}  // namespace

bool is_given(const Record& commitment) {
  return text_of(commitment.fields, "state") == "verbal" || is_written(commitment);
}

bool is_written(const Record& commitment) {
  return is_one_of(commitment.fields, "state", {"in-writing", "delivered"});
}

bool is_soft(const Record& commitment) {
  return is_given(commitment) && !is_firm(commitment);
}

void check_written_commitment(const CoalitionRecords& records, FindingList& findings) {
  const auto& commitments = records.of("commitment");
  if (commitments.empty() && records.of("start-decision").empty()) return;
  if (std::ranges::none_of(commitments, [](const Record* one) { return is_written(*one) && has_authority(*one); }))
    findings.add();
}

void check_announcements(const CoalitionRecords& records, FindingList& findings) {
  for (const Record* record : early_announcements(records)) {
    findings.add({{"what", same_in_all(record->title)}});
    findings.tells_of(*record);
  }
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
  for (const Record* commitment : records.of("commitment"))
    if (is_soft(*commitment)) findings.add(*commitment, {{"promise", same_in_all(commitment->title)}});
}

}  // namespace foothold::workspace
