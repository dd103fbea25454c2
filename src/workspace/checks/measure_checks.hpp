#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// Whether a measure is still followed.
[[nodiscard]] bool is_in_use(const Record& measure);
// Whether it tells of results, for people or in a system, and not only of the work that was done.
[[nodiscard]] bool measures_results(const Record& measure);
// The labels of what a measure cannot do without and lacks, joined; empty when it is whole.
[[nodiscard]] Localized missing_in_measure(const CoalitionRecords& records, const Record& measure);

// The checks of measures, their values, and reflection.
void check_measures_of_action(const CoalitionRecords& records, FindingList& findings);   // ME-1
void check_population_measures(const CoalitionRecords& records, FindingList& findings);  // ME-2
void check_system_measures(const CoalitionRecords& records, FindingList& findings);      // ME-3
void check_measure_basics(const CoalitionRecords& records, FindingList& findings);       // ME-4
void check_groups_in_sight(const CoalitionRecords& records, FindingList& findings);      // ME-5
void check_direction_of_target(const CoalitionRecords& records, FindingList& findings);  // ME-6
void check_closing_gaps(const CoalitionRecords& records, FindingList& findings);         // ME-7
void check_delay_of_data(const CoalitionRecords& records, FindingList& findings);        // ME-8
void check_contribution(const CoalitionRecords& records, FindingList& findings);         // ME-9
void check_number_of_measures(const CoalitionRecords& records, FindingList& findings);   // ME-10
void check_overdue_values(const CoalitionRecords& records, FindingList& findings);       // ME-11
void check_community_measures(const CoalitionRecords& records, FindingList& findings);   // ME-12
void check_counts_of_values(const CoalitionRecords& records, FindingList& findings);     // ME-13
void check_reflection(const CoalitionRecords& records, FindingList& findings);           // ME-14
void check_hidden_misses(const CoalitionRecords& records, FindingList& findings);        // ME-15
void check_breaks_of_measures(const CoalitionRecords& records, FindingList& findings);   // ME-16

}  // namespace foothold::workspace
