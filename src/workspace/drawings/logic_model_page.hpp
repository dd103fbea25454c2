#pragma once

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// A logic model as a picture, what is missing in it, and its lines column by column with the forms that change them;
// a RecordDrawing::write.
void write_logic_model(html::Html& html, const DrawingRequest& request);

}  // namespace foothold::workspace
