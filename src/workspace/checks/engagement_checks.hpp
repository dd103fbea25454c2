#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of whether residents are heard in time, can come, are paid and get an answer.
void check_decision_and_level(const CoalitionRecords& records, FindingList& findings);  // C3-1
void check_levels(const CoalitionRecords& records, FindingList& findings);              // C3-3
void check_heard_first(const CoalitionRecords& records, FindingList& findings);         // C3-4
void check_feedback(const CoalitionRecords& records, FindingList& findings);            // C3-5
void check_pay(const CoalitionRecords& records, FindingList& findings);                 // C3-6
void check_payment_notice(const CoalitionRecords& records, FindingList& findings);      // C3-7
void check_languages(const CoalitionRecords& records, FindingList& findings);           // C3-14
void check_access_contact(const CoalitionRecords& records, FindingList& findings);      // C3-15
void check_asked_too_often(const CoalitionRecords& records, FindingList& findings);     // C3-17

}  // namespace foothold::workspace
