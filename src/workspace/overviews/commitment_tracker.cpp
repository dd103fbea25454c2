#include "workspace/overviews/commitment_tracker.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/commitment_checks.hpp"

namespace foothold::workspace {
namespace {

// So many days ahead a leader can still be asked before the promise runs out.
constexpr int days_ahead = 60;

std::string end_of(const Record& commitment) {
  std::string end;
  for (const Fields* row : rows_of(commitment.fields, "details")) end = std::max(end, period_to(*row, "period"));
  for (const Fields* row : rows_of(commitment.fields, "renewals")) end = std::max(end, text_of(*row, "until"));
  return end;
}

TrackedCommitment tracked(const Record& commitment, const std::string& today) {
  TrackedCommitment one{.record = &commitment, .soft = is_soft(commitment), .ends = end_of(commitment)};
  one.needs_renewal = is_given(commitment) && !one.ends.empty() && one.ends <= day_after(today, days_ahead);
  return one;
}

CommitmentState state_with(const CoalitionRecords& records, const std::string& state, const Localized& label) {
  CommitmentState group{.state = state, .label = label, .commitments = {}};
  for (const Record* commitment : records.of("commitment"))
    if (text_of(commitment->fields, "state") == state)
      group.commitments.push_back(tracked(*commitment, records.today()));
  return group;
}

double Pledge::* part_of(const std::string& state) {
  if (state == "verbal") return &Pledge::verbal;
  if (state == "in-writing") return &Pledge::in_writing;
  return state == "delivered" ? &Pledge::delivered : nullptr;
}

Pledge& pledge_in(std::vector<Pledge>& pledges, const CoalitionRecords& records, const std::string& unit) {
  const auto known = std::ranges::find(pledges, unit, &Pledge::unit);
  if (known != pledges.end()) return *known;
  pledges.push_back({.unit = unit, .label = records.choice_label("commitment", "details.unit", unit)});
  return pledges.back();
}

std::vector<Pledge> pledges_of(const CoalitionRecords& records) {
  std::vector<Pledge> pledges;
  for (const Record* commitment : records.of("commitment")) {
    double Pledge::* const part = part_of(text_of(commitment->fields, "state"));
    if (part == nullptr) continue;
    for (const Fields* row : rows_of(commitment->fields, "details")) {
      const std::string unit = text_of(*row, "unit");
      const auto amount = number_of(*row, "amount");
      if (amount && !unit.empty()) pledge_in(pledges, records, unit).*part += *amount;
    }
  }
  std::ranges::sort(pledges, {}, &Pledge::unit);
  return pledges;
}

}  // namespace

CommitmentTracker commitment_tracker(const CoalitionRecords& records) {
  CommitmentTracker tracker;
  for (const toolkit::FieldChoice& state : records.choices("commitment", "state"))
    tracker.states.push_back(state_with(records, state.id, state.label));
  if (CommitmentState silent = state_with(records, "", Localized()); !silent.commitments.empty())
    tracker.states.push_back(std::move(silent));
  for (const CommitmentState& state : tracker.states)
    std::ranges::copy_if(state.commitments, std::back_inserter(tracker.renewals), &TrackedCommitment::needs_renewal);
  std::ranges::stable_sort(tracker.renewals, {}, &TrackedCommitment::ends);
  tracker.pledges = pledges_of(records);
  return tracker;
}

}  // namespace foothold::workspace
