#pragma once

#include <string>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// Whether the coalition has begun to write its plan. It has when its scope of the plan ("plan-setup") calls the plan a
// working draft or something later, until it is closed; and when a launch of the plan is being prepared. Before that no
// check of the plan speaks up, for a new coalition lacks everything that a plan is made of.
[[nodiscard]] bool plan_has_begun(const CoalitionRecords& records);
// The day on which the plan was adopted, by a resolution, or else by a decision that says who and how; empty when it
// was not, or nobody has said when.
[[nodiscard]] std::string plan_adopted_on(const CoalitionRecords& records);

// The checks of the plan, over the records that it is made of.
void check_plan_sections(const CoalitionRecords& records, FindingList& findings);    // PL-1
void check_plan_priorities(const CoalitionRecords& records, FindingList& findings);  // PL-2
void check_plan_actions(const CoalitionRecords& records, FindingList& findings);     // PL-3
void check_plan_measures(const CoalitionRecords& records, FindingList& findings);    // PL-4
void check_plan_dimensions(const CoalitionRecords& records, FindingList& findings);  // PL-5
void check_plan_systems(const CoalitionRecords& records, FindingList& findings);     // PL-6
void check_plan_residents(const CoalitionRecords& records, FindingList& findings);   // PL-7
void check_plan_tables(const CoalitionRecords& records, FindingList& findings);      // PL-8
void check_plan_consent(const CoalitionRecords& records, FindingList& findings);     // PL-9
void check_plan_costs(const CoalitionRecords& records, FindingList& findings);       // PL-10
void check_plan_comments(const CoalitionRecords& records, FindingList& findings);    // PL-11
void check_plan_versions(const CoalitionRecords& records, FindingList& findings);    // PL-12
void check_plan_numbers(const CoalitionRecords& records, FindingList& findings);     // PL-13
void check_plan_adoption(const CoalitionRecords& records, FindingList& findings);    // PL-14
void check_plan_access(const CoalitionRecords& records, FindingList& findings);      // PL-15
void check_plan_credit(const CoalitionRecords& records, FindingList& findings);      // PL-16

}  // namespace foothold::workspace
