#pragma once

#include "workspace/checks/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of how residents are heard, paid and answered.
void check_decision_and_level(const CoalitionRecords& records, FindingList& findings);  // C3-1
void check_levels(const CoalitionRecords& records, FindingList& findings);              // C3-3
void check_feedback(const CoalitionRecords& records, FindingList& findings);            // C3-5
void check_payment_notice(const CoalitionRecords& records, FindingList& findings);      // C3-7
void check_personal_data(const CoalitionRecords& records, FindingList& findings);       // C3-9
void check_quote_permission(const CoalitionRecords& records, FindingList& findings);    // C3-10
void check_minors(const CoalitionRecords& records, FindingList& findings);              // C3-11
void check_access_contact(const CoalitionRecords& records, FindingList& findings);      // C3-15
void check_survey_report(const CoalitionRecords& records, FindingList& findings);       // C3-16

}  // namespace foothold::workspace
