#pragma once

#include <string>

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// The small changes to a logic model; a RecordDrawing::change. Lines are named by the ids of their rows.
//   add      column, text            a new line with a code of its own
//   move     line, column, before    to a column: before a line, or to its end
//   up, down line                    within its column
//   link     from, to                lets a line lead to another
//   unlink X line                    takes the code X out of what a line leads to
//   remove   line                    with the links that lead to it
Result<std::string> change_logic_model(const DrawingChange& change, boost::json::object& fields);

// The id of the element that shows a line.
[[nodiscard]] std::string line_anchor(std::string_view line);

}  // namespace foothold::workspace
