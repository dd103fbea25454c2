#pragma once

#include "workspace/checks/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of what leaders promise and of the plan's timetable.
void check_written_commitment(const CoalitionRecords& records, FindingList& findings);  // C1-7
void check_announcements(const CoalitionRecords& records, FindingList& findings);       // C1-8
void check_milestone_order(const CoalitionRecords& records, FindingList& findings);     // C1-9
void check_soft_commitments(const CoalitionRecords& records, FindingList& findings);    // C1-10

}  // namespace foothold::workspace
