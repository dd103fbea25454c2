#pragma once

#include <set>
#include <string>

#include "workspace/answers/coalition_records.hpp"
#include "workspace/checks/finding.hpp"

namespace foothold::workspace {

// The parts of the definition that long-term outcomes of any logic model speak to, by their ids.
[[nodiscard]] std::set<std::string> dimensions_of_outcomes(const CoalitionRecords& records);
// The labels of the parts of the definition that are not among these, joined; empty when all are.
[[nodiscard]] Localized dimensions_besides(const CoalitionRecords& records, const std::set<std::string>& ids);
// Whether a vision or a theory of change says why a part of the definition is missing.
[[nodiscard]] bool explains_missing_dimension(const CoalitionRecords& records);

// The checks of logic models and of theories of change.
void check_theory_dimensions(const CoalitionRecords& records, FindingList& findings);   // DIM-1
void check_loose_lines(const CoalitionRecords& records, FindingList& findings);         // LM-1
void check_wording_of_lines(const CoalitionRecords& records, FindingList& findings);    // LM-2
void check_model_conditions(const CoalitionRecords& records, FindingList& findings);    // LM-3
void check_outcome_dimensions(const CoalitionRecords& records, FindingList& findings);  // LM-4
void check_unmeasured_lines(const CoalitionRecords& records, FindingList& findings);    // LM-5
void check_model_assumptions(const CoalitionRecords& records, FindingList& findings);   // LM-6
void check_model_predictors(const CoalitionRecords& records, FindingList& findings);    // LM-7
void check_theory_slots(const CoalitionRecords& records, FindingList& findings);        // TC-1
void check_theory_sources(const CoalitionRecords& records, FindingList& findings);      // TC-2
void check_theory_outcomes(const CoalitionRecords& records, FindingList& findings);     // TC-3
void check_theory_length(const CoalitionRecords& records, FindingList& findings);       // TC-4
void check_theory_measures(const CoalitionRecords& records, FindingList& findings);     // TC-5
void check_theories_alike(const CoalitionRecords& records, FindingList& findings);      // TC-6
void check_theory_age(const CoalitionRecords& records, FindingList& findings);          // TC-7

}  // namespace foothold::workspace
