#pragma once

#include "workspace/views/work_view.hpp"

namespace foothold::workspace {

// The views of chapter 2.

// Who is needed and who is there: coverage.hpp.
void write_coverage(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
