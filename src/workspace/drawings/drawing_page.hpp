#pragma once

#include <string>

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// The page with the drawing of a record, which must be of a type that has one.
[[nodiscard]] std::string drawing_page(const DrawingRequest& request);

}  // namespace foothold::workspace
