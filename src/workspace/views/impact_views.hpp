#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapter 6.

// Which measures come along as planned: checks/measure_status.hpp, and one of them as a chart.
void write_measures(html::Html& html, const ViewRequest& view);
// How far something lives up to the six principles: overviews/principle_profile.hpp.
void write_principles(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
