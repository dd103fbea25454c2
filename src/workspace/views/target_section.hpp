#pragma once

#include "workspace/impact/target_sight.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// Whether the target of a measure can be seen in its source, when at the earliest, and the button that takes the
// baseline from the published number: impact/target_sight.hpp.
void write_target_sight(html::Html& html, const ViewRequest& view, const Record& measure);

// The measures whose targets are too small to be seen, each with its sentence; nothing when there are none.
void write_unseen_targets(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
