#pragma once

#include "documents/document.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// Views that are made for sheets with the long side below, and how others whose tables are wide are laid on such
// sheets.
void lay_across(documents::Document& document, const ViewRequest& view);
void lay_across_tabloid(documents::Document& document, const ViewRequest& view);

// Every measure by its action: what it answers, where the numbers come from, baseline and target, who sees to it and
// for which groups; and below it when which value is due next.
void write_measurement_plan(html::Html& html, const ViewRequest& view);

// The four building blocks by the five stages, each step with how far it is, to hang on a wall.
void write_matrix_poster(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
