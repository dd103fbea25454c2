#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The pages of the views, and what their forms send. Borrows `workspace` for as long as the router answers.
void add_view_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
