#pragma once

#include <string>
#include <vector>

#include "workspace/evidence/sent_evidence.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// The findings that the participant may add evidence to, by title. Pure.
[[nodiscard]] std::vector<const Record*> writable_findings(const ViewRequest& view);

// What a new finding says at first: its predictor, pillar and place, its kind where all chosen numbers are of one kind,
// and the sentence that was written. Pure.
[[nodiscard]] Fields new_finding_fields(const ViewRequest& view, const EvidenceQuestion& question,
                                        const std::vector<ChosenNumber>& numbers, const std::string& statement);

// Keeps the chosen numbers and begins a finding with them and the chosen records, or adds them to one that there is:
// all of it or nothing. A number that the coalition keeps already is not kept twice. Gives back the id of the finding.
// Refused with `not_found` or `not_permitted` when the finding is not there or not theirs to change.
[[nodiscard]] Result<std::string> save_finding(const RecordRequest& asked, const ViewRequest& view,
                                               const EvidenceQuestion& question,
                                               const std::vector<ChosenNumber>& numbers, const SentEvidence& sent);

}  // namespace foothold::workspace
