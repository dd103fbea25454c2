#pragma once

#include "workspace/checks/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of the vision, of the tools that lead to actions, and of actions, models and the theory of change.
void check_vision_dimensions(const CoalitionRecords& records, FindingList& findings);    // V-2
void check_vision_residents(const CoalitionRecords& records, FindingList& findings);     // V-3
void check_assumed_causes(const CoalitionRecords& records, FindingList& findings);       // RC-3
void check_decision_makers(const CoalitionRecords& records, FindingList& findings);      // PM-1
void check_people_affected(const CoalitionRecords& records, FindingList& findings);      // PM-2
void check_power_map_private(const CoalitionRecords& records, FindingList& findings);    // PM-3
void check_participants_asked(const CoalitionRecords& records, FindingList& findings);   // PA-3
void check_operator_saw(const CoalitionRecords& records, FindingList& findings);         // PA-4
void check_action_basics(const CoalitionRecords& records, FindingList& findings);        // SA-1
void check_actions_of_priority(const CoalitionRecords& records, FindingList& findings);  // SA-2
void check_too_many_actions(const CoalitionRecords& records, FindingList& findings);     // SA-4
void check_action_equity(const CoalitionRecords& records, FindingList& findings);        // SA-5 and EQ-5
void check_action_origin(const CoalitionRecords& records, FindingList& findings);        // SA-7
void check_action_dimensions(const CoalitionRecords& records, FindingList& findings);    // DIM-2
void check_model_conditions(const CoalitionRecords& records, FindingList& findings);     // LM-3
void check_model_assumptions(const CoalitionRecords& records, FindingList& findings);    // LM-6
void check_model_predictors(const CoalitionRecords& records, FindingList& findings);     // LM-7
void check_theory_slots(const CoalitionRecords& records, FindingList& findings);         // TC-1

}  // namespace foothold::workspace
