#pragma once

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// A systems map as a picture, its loops as sentences, and its points with what each does to others; a
// RecordDrawing::write.
void write_systems_map(html::Html& html, const DrawingRequest& request);

}  // namespace foothold::workspace
