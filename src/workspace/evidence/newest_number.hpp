#pragma once

#include "html/components.hpp"
#include "metrics/profile/profile.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The next cell of a row: the newest value of the headline metric of a predictor, with its year and grade; where there
// is none, that there is none.
void write_newest_number(html::TableRow& row, html::Html& html, const ViewRequest& view,
                         const metrics::PredictorProfile& predictor);

}  // namespace foothold::workspace
