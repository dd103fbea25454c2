#pragma once

#include "html/html.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The numbers that a coalition adds itself; see WorkView::write for the parameters.

// Local indicators by predictor, small numbers hidden, beside the newest published number.
void write_local_data(html::Html& html, const ViewRequest& view);
// Who sits on elected bodies, beside who lives here.
void write_representation(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
