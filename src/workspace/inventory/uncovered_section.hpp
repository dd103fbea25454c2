#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The predictors of which a coalition has no source of its own, each beside the published number of its first place,
// with the link that begins a source for it.
void write_uncovered_predictors(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
