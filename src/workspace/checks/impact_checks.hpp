#pragma once

#include "workspace/checks/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of measures and reflection, and of what keeps the work going.
void check_measure_basics(const CoalitionRecords& records, FindingList& findings);        // ME-4
void check_community_measures(const CoalitionRecords& records, FindingList& findings);    // ME-12
void check_population_measures(const CoalitionRecords& records, FindingList& findings);   // ME-2
void check_system_measures(const CoalitionRecords& records, FindingList& findings);       // ME-3
void check_number_of_measures(const CoalitionRecords& records, FindingList& findings);    // ME-10
void check_block_ratings(const CoalitionRecords& records, FindingList& findings);         // SU-2
void check_ending_sources(const CoalitionRecords& records, FindingList& findings);        // SU-4
void check_resolution_numbers(const CoalitionRecords& records, FindingList& findings);    // RS-1
void check_resolution_owners(const CoalitionRecords& records, FindingList& findings);     // RS-2
void check_resolution_reporting(const CoalitionRecords& records, FindingList& findings);  // RS-3
void check_legal_review(const CoalitionRecords& records, FindingList& findings);          // RS-4

}  // namespace foothold::workspace
