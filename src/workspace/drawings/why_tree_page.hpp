#pragma once

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// A root cause analysis as a picture and as an outline of whys; a RecordDrawing::write. Below one cause, chosen with
// "why" in the address (the id of its row, or "problem"), stands the form that asks why it is so.
void write_why_tree(html::Html& html, const DrawingRequest& request);

}  // namespace foothold::workspace
