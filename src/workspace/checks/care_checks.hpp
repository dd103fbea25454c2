#pragma once

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The checks of the care that people who take part are owed: what they are asked, and what becomes of their words.
void check_small_reach(const CoalitionRecords& records, FindingList& findings);       // C3-8
void check_personal_data(const CoalitionRecords& records, FindingList& findings);     // C3-9
void check_quote_permission(const CoalitionRecords& records, FindingList& findings);  // C3-10
void check_minors(const CoalitionRecords& records, FindingList& findings);            // C3-11
void check_research_review(const CoalitionRecords& records, FindingList& findings);   // C3-12
void check_survey_questions(const CoalitionRecords& records, FindingList& findings);  // C3-13
void check_survey_report(const CoalitionRecords& records, FindingList& findings);     // C3-16
void check_survey_groups(const CoalitionRecords& records, FindingList& findings);     // SUP-10

}  // namespace foothold::workspace
