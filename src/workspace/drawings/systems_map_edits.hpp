#pragma once

#include <string>

#include "workspace/drawings/drawing_list.hpp"

namespace foothold::workspace {

// The small changes to a systems map; a RecordDrawing::change. Points, links and loops are named by the ids of their
// rows.
//   add-point            name, kind           a point with a code of its own
//   link                 from, effect, to     what one point does to another
//   lever, plain         point                a small change there would move much, or would not
//   remove-point         point                with its links
//   remove-link LINK     none
//   name-loop            path, name, kind     a loop by the codes along it
//   remove-loop          loop                 its name; the links stay
Result<std::string> change_systems_map(const DrawingChange& change, boost::json::object& fields);

// The id of the element that shows a point, and that of a loop.
[[nodiscard]] std::string point_anchor(std::string_view point);
[[nodiscard]] std::string loop_anchor(std::string_view loop);

}  // namespace foothold::workspace
