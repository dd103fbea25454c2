#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapter 2.

// Who is needed and who is there: coverage.hpp.
void write_coverage(html::Html& html, const ViewRequest& view);
// Possible partners by how far one is with them: overviews/partner_pipeline.hpp.
void write_pipeline(html::Html& html, const ViewRequest& view);
// Bodies, roles and rules of decision: overviews/coalition_structure.hpp.
void write_structure(html::Html& html, const ViewRequest& view);
// What all answers to the health check say: overviews/health_rounds.hpp.
void write_health(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
