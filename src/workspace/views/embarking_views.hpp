#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapter 1.

// What the raters of a round say: overviews/readiness_round.hpp.
void write_readiness(html::Html& html, const ViewRequest& view);
// What leaders promise, and how firmly: overviews/commitment_tracker.hpp.
void write_commitments(html::Html& html, const ViewRequest& view);
// The milestones as a chart and a list: overviews/work_plan.hpp.
void write_work_plan(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
