#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The calendar of a coalition, as a page and as a file for calendar programs. Borrows `workspace` for as long as the
// router answers.
void add_calendar_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
