#pragma once

#include <string>

#include "workspace/evidence/sent_evidence.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The way from a published number to a finding. Pure but for the markup that they append.

// The view: all predictors of the coalition's community, or, once one is chosen, everything that is known of it, each
// piece of evidence with a box to take it.
void write_evidence(html::Html& html, const ViewRequest& view);

// The page of one predictor again after its form was refused, with all that was chosen and written.
[[nodiscard]] std::string refused_evidence_page(const ViewRequest& view, const EvidenceQuestion& question,
                                                const SentEvidence& sent, const Errors& errors);

}  // namespace foothold::workspace
