#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// Whether a commitment is given, be it in words alone, or in writing.
[[nodiscard]] bool is_given(const Record& commitment);
[[nodiscard]] bool is_written(const Record& commitment);
// Whether a commitment is given, but nobody could check that it was kept: a promise in it has no time, or no amount
// although it could be counted.
[[nodiscard]] bool is_soft(const Record& commitment);

// The checks of what leaders promise and of the plan's timetable.
void check_written_commitment(const CoalitionRecords& records, FindingList& findings);  // C1-7
void check_announcements(const CoalitionRecords& records, FindingList& findings);       // C1-8
void check_milestone_order(const CoalitionRecords& records, FindingList& findings);     // C1-9
void check_soft_commitments(const CoalitionRecords& records, FindingList& findings);    // C1-10

}  // namespace foothold::workspace
