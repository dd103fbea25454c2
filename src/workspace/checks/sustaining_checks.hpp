#pragma once

#include <string>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// A stage of the work that something shows to be reached, by its id, and the day on which that was done: members
// signed, priorities agreed, plan adopted, results looked at. Both empty while nothing shows one.
struct ReachedStage {
  std::string stage;
  std::string day;
};
[[nodiscard]] ReachedStage reached_stage(const CoalitionRecords& records);
// Whether somebody holds a role today.
[[nodiscard]] bool is_held(const CoalitionRecords& records, const Record& role);

// The checks of what keeps the work going: stages and building blocks, money, people and resolutions.
void check_assessment_age(const CoalitionRecords& records, FindingList& findings);        // SU-1
void check_block_ratings(const CoalitionRecords& records, FindingList& findings);         // SU-2
void check_main_funder(const CoalitionRecords& records, FindingList& findings);           // SU-3
void check_ending_sources(const CoalitionRecords& records, FindingList& findings);        // SU-4
void check_key_roles(const CoalitionRecords& records, FindingList& findings);             // SU-5
void check_successors(const CoalitionRecords& records, FindingList& findings);            // SU-6
void check_election_cover(const CoalitionRecords& records, FindingList& findings);        // SU-7
void check_stage(const CoalitionRecords& records, FindingList& findings);                 // SU-8
void check_resolution_numbers(const CoalitionRecords& records, FindingList& findings);    // RS-1
void check_resolution_owners(const CoalitionRecords& records, FindingList& findings);     // RS-2
void check_resolution_reporting(const CoalitionRecords& records, FindingList& findings);  // RS-3
void check_legal_review(const CoalitionRecords& records, FindingList& findings);          // RS-4

}  // namespace foothold::workspace
