#pragma once

#include "workspace/checks/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of how the coalition is built and how it decides.
void check_resident_votes(const CoalitionRecords& records, FindingList& findings);   // C2-6
void check_decision_rules(const CoalitionRecords& records, FindingList& findings);   // C2-7
void check_bodies(const CoalitionRecords& records, FindingList& findings);           // C2-8
void check_resident_quorum(const CoalitionRecords& records, FindingList& findings);  // C2-9
void check_sizes(const CoalitionRecords& records, FindingList& findings);            // C2-12

}  // namespace foothold::workspace
