#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of whether groups that face barriers are there, and of whether words and actions do them justice.
void check_seats_of_groups(const CoalitionRecords& records, FindingList& findings);  // C2-1
void check_groups_reached(const CoalitionRecords& records, FindingList& findings);   // C3-2
void check_people_first(const CoalitionRecords& records, FindingList& findings);     // EQ-4
void check_equity_before_choice(const CoalitionRecords& records,
                                FindingList& findings);                             // EQ-5, as SA-5 for the chosen
void check_groups_present(const CoalitionRecords& records, FindingList& findings);  // EQ-6
void check_public_wording(const CoalitionRecords& records, FindingList& findings);  // EQ-8

}  // namespace foothold::workspace
