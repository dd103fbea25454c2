#pragma once

#include <vector>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// Whether the coalition has decided on a strategic action: it is chosen, in progress or done.
[[nodiscard]] bool is_chosen(const Record& action);
[[nodiscard]] std::vector<const Record*> chosen_actions(const CoalitionRecords& records);  // by title
// Whether an action changes a condition of a system, and does more than run a single program.
[[nodiscard]] bool changes_a_system(const Record& action);

// The checks of the vision, of the tools that lead to actions, and of actions.
void check_vision_picture(const CoalitionRecords& records, FindingList& findings);       // V-1
void check_vision_dimensions(const CoalitionRecords& records, FindingList& findings);    // V-2
void check_vision_residents(const CoalitionRecords& records, FindingList& findings);     // V-3
void check_vision_grade(const CoalitionRecords& records, FindingList& findings);         // V-4
void check_vision_words(const CoalitionRecords& records, FindingList& findings);         // V-5
void check_system_tools(const CoalitionRecords& records, FindingList& findings);         // SY-1
void check_levels_of_causes(const CoalitionRecords& records, FindingList& findings);     // RC-1
void check_blaming_causes(const CoalitionRecords& records, FindingList& findings);       // RC-2
void check_assumed_causes(const CoalitionRecords& records, FindingList& findings);       // RC-3
void check_decision_makers(const CoalitionRecords& records, FindingList& findings);      // PM-1
void check_people_affected(const CoalitionRecords& records, FindingList& findings);      // PM-2
void check_power_map_private(const CoalitionRecords& records, FindingList& findings);    // PM-3
void check_total_scores(const CoalitionRecords& records, FindingList& findings);         // PA-1
void check_unknown_answers(const CoalitionRecords& records, FindingList& findings);      // PA-2
void check_participants_asked(const CoalitionRecords& records, FindingList& findings);   // PA-3
void check_operator_saw(const CoalitionRecords& records, FindingList& findings);         // PA-4
void check_action_basics(const CoalitionRecords& records, FindingList& findings);        // SA-1
void check_actions_of_priority(const CoalitionRecords& records, FindingList& findings);  // SA-2
void check_system_actions(const CoalitionRecords& records, FindingList& findings);       // SA-3
void check_too_many_actions(const CoalitionRecords& records, FindingList& findings);     // SA-4
void check_action_equity(const CoalitionRecords& records, FindingList& findings);        // SA-5
void check_lead_commitment(const CoalitionRecords& records, FindingList& findings);      // SA-6
void check_action_origin(const CoalitionRecords& records, FindingList& findings);        // SA-7
void check_lengths_of_actions(const CoalitionRecords& records, FindingList& findings);   // SA-8
void check_lobbying_limits(const CoalitionRecords& records, FindingList& findings);      // SA-9
void check_action_dimensions(const CoalitionRecords& records, FindingList& findings);    // DIM-2

}  // namespace foothold::workspace
