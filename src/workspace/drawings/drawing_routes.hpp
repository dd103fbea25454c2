#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The drawing of a record, at /records/{id}/drawing of a coalition, for the types of drawing_list.hpp. Its forms send
// _revision, _action and what the action needs; each changes rows of the record. Borrows `workspace` for as long as the
// router answers.
void add_drawing_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
