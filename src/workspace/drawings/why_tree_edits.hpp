#pragma once

#include <array>
#include <string>

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// What is asked of a cause that is added on the drawing, in this order.
inline constexpr std::array<std::string_view, 5> cause_cells = {"cause", "evidence", "conditions", "level", "chosen"};

// The small changes to a root cause analysis; a RecordDrawing::change. Causes are named by the ids of their rows.
//   add             of, and the cells   a cause with a code of its own that explains the cause `of`, or the problem
//                                       where that is empty
//   choose, leave   row                 to work on it, or not to
//   remove          row                 what explained it explains what it explained
Result<std::string> change_why_tree(const DrawingChange& change, boost::json::object& fields);

// The id of the element that shows a cause.
[[nodiscard]] std::string cause_anchor(std::string_view cause);

}  // namespace foothold::workspace
