#pragma once

#include "documents/document.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The view: which posters one wants, and how they will look.
void write_posters_view(html::Html& html, const ViewRequest& view);
// The same as a file: the posters alone, each on its sheet. Refused with `invalid` when none is chosen.
Result<documents::Document> make_posters_document(const ViewRequest& view);
// Whether any is chosen.
[[nodiscard]] bool has_posters(const ViewRequest& view);

}  // namespace foothold::workspace
