#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The list of somebody's coalitions, and founding another one. Borrows `workspace` for as long as the router answers.
void add_founding_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
