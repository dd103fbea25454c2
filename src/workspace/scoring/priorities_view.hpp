#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The view of chapter 4 on which a choice of priorities is made.

// What the scores of a choice of priorities add up to, and how little would change it: priorities/scoring_result.hpp
// and priorities/fragility.hpp. "?scoring=" chooses one of several.
void write_priorities(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
