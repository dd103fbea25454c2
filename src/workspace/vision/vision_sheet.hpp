#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// What a facilitator takes along on paper: how the workshop goes, the prompts with room to write, and the words that
// residents used often.
void write_vision_sheet(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
