#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of findings and of the choice of priorities.
void check_all_predictors(const CoalitionRecords& records, FindingList& findings);      // C4-1
void check_finding_sources(const CoalitionRecords& records, FindingList& findings);     // C4-2
void check_structural_reason(const CoalitionRecords& records, FindingList& findings);   // C4-3
void check_whole_picture(const CoalitionRecords& records, FindingList& findings);       // C4-4
void check_contradictions(const CoalitionRecords& records, FindingList& findings);      // C4-5
void check_resident_reviews(const CoalitionRecords& records, FindingList& findings);    // C4-6
void check_priority_count(const CoalitionRecords& records, FindingList& findings);      // C4-7
void check_weights_first(const CoalitionRecords& records, FindingList& findings);       // C4-8
void check_resident_ranking(const CoalitionRecords& records, FindingList& findings);    // C4-9
void check_kinds_of_evidence(const CoalitionRecords& records, FindingList& findings);   // C4-10
void check_weak_numbers(const CoalitionRecords& records, FindingList& findings);        // C4-11
void check_reasons_not_chosen(const CoalitionRecords& records, FindingList& findings);  // C4-12
void check_reasons_of_numbers(const CoalitionRecords& records, FindingList& findings);  // C4-13
void check_looked_at_race(const CoalitionRecords& records, FindingList& findings);      // EQ-1
void check_other_breakdowns(const CoalitionRecords& records, FindingList& findings);    // EQ-2
void check_gaps_explained(const CoalitionRecords& records, FindingList& findings);      // EQ-3

}  // namespace foothold::workspace
