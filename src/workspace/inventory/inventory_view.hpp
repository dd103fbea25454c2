#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The view of chapter 4 that shows what data there are: /views/inventory, with ?kind=, ?state= and ?predictor=.
void write_inventory(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
