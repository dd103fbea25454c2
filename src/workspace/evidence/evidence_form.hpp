#pragma once

#include "workspace/evidence/sent_evidence.hpp"

namespace foothold::workspace {

// Everything that is known of one predictor in one community, each piece with a box to take it as evidence, and below
// it the finding that it is for. Who may not write sees the same without boxes. The question must be whole.
void write_evidence_form(html::Html& html, const ViewRequest& view, const EvidenceQuestion& question,
                         const SentEvidence& sent, const Errors& errors);

}  // namespace foothold::workspace
