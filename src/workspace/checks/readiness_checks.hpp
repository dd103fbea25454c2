#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of the readiness assessment and of the decision that follows it.
void check_raters(const CoalitionRecords& records, FindingList& findings);              // C1-1
void check_differences(const CoalitionRecords& records, FindingList& findings);         // C1-2
void check_unknown_dimensions(const CoalitionRecords& records, FindingList& findings);  // C1-3
void suggest_outcome(const CoalitionRecords& records, FindingList& findings);           // C1-4
void check_start_decision(const CoalitionRecords& records, FindingList& findings);      // C1-5
void check_gap_tasks(const CoalitionRecords& records, FindingList& findings);           // C1-6

}  // namespace foothold::workspace
