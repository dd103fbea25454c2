#pragma once

#include "documents/document.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The view: which posters one wants, and how they will look.
void write_posters_view(html::Html& html, const ViewRequest& view);
// The same as a file: the posters alone, each on its sheet.
void make_posters_document(documents::Document& document, const ViewRequest& view);

}  // namespace foothold::workspace
