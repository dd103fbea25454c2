#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// What residents said, dimension by dimension, with the coalition's groups: prompts for those who picture the future
// together.
void write_gathered_voices(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
