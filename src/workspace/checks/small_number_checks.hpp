#pragma once

#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The records that are published, or that everyone may see, and break a rule on small numbers: tables of indicators,
// reach, results of surveys, counts of values, and counts of officials who have not agreed. Each once, by title.
[[nodiscard]] std::vector<const Record*> tables_that_expose(const CoalitionRecords& records);

// The checks that keep small groups from being seen in numbers that become public, and unsteady numbers from being
// taken for firm ones.
void check_small_counts(const CoalitionRecords& records, FindingList& findings);           // SUP-1
void check_rates_on_few(const CoalitionRecords& records, FindingList& findings);           // SUP-2
void check_hidden_numbers_kept(const CoalitionRecords& records, FindingList& findings);    // SUP-3
void check_extreme_percents(const CoalitionRecords& records, FindingList& findings);       // SUP-4
void check_combinations(const CoalitionRecords& records, FindingList& findings);           // SUP-5
void check_empty_cells(const CoalitionRecords& records, FindingList& findings);            // SUP-6
void check_unsteady_numbers(const CoalitionRecords& records, FindingList& findings);       // SUP-7
void check_who_sees_small_counts(const CoalitionRecords& records, FindingList& findings);  // SUP-8
void check_rules_of_holders(const CoalitionRecords& records, FindingList& findings);       // SUP-9
void check_small_groups(const CoalitionRecords& records, FindingList& findings);           // EQ-7

}  // namespace foothold::workspace
