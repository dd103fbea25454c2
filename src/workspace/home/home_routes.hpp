#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The first page of a coalition and the list of all that was done in it. Borrows `workspace` for as long as the router
// answers.
void add_home_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
