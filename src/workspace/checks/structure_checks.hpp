#pragma once

#include <span>
#include <string_view>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The seats with a vote on a body, and how many of them residents hold or would.
struct Votes {
  int all = 0;
  int of_residents = 0;

  [[nodiscard]] double resident_percent() const { return all == 0 ? 0 : 100.0 * of_residents / all; }
};
[[nodiscard]] Votes votes_of(const Record& body);
// The votes on the steering committees that a structure names, or on all of them where there is no structure (null).
[[nodiscard]] Votes steering_votes(const CoalitionRecords& records, const Record* structure);
// Which percent of the votes residents should have at least: as the structure says, which may be null, or the profile
// of the coalition; 25 when both are silent.
[[nodiscard]] double resident_target(const CoalitionRecords& records, const Record* structure);
// The classes of decisions without whose rules no structure can be agreed.
[[nodiscard]] std::span<const std::string_view> needed_decision_classes();

// The checks of how the coalition is built and how it decides.
void check_resident_votes(const CoalitionRecords& records, FindingList& findings);   // C2-6
void check_decision_rules(const CoalitionRecords& records, FindingList& findings);   // C2-7
void check_bodies(const CoalitionRecords& records, FindingList& findings);           // C2-8
void check_resident_quorum(const CoalitionRecords& records, FindingList& findings);  // C2-9
void check_sizes(const CoalitionRecords& records, FindingList& findings);            // C2-12

}  // namespace foothold::workspace
