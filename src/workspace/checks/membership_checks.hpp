#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// Whether somebody has signed an agreement: on a day that is written down, or on the file that is kept with it.
[[nodiscard]] bool is_signed(const Record& agreement);

// The checks of who is in the coalition, and of what members have agreed to.
void check_sectors(const CoalitionRecords& records, FindingList& findings);             // C2-2
void check_movers(const CoalitionRecords& records, FindingList& findings);              // C2-3
void check_opponents(const CoalitionRecords& records, FindingList& findings);           // C2-4
void check_newcomers(const CoalitionRecords& records, FindingList& findings);           // C2-5
void check_signatures(const CoalitionRecords& records, FindingList& findings);          // C2-10
void check_declared_interests(const CoalitionRecords& records, FindingList& findings);  // C2-11
void check_quiet_members(const CoalitionRecords& records, FindingList& findings);       // C2-13
void check_needs_revisited(const CoalitionRecords& records, FindingList& findings);     // C2-14

}  // namespace foothold::workspace
