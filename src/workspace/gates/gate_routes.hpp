#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The page of the gates. Borrows `workspace` for as long as the router answers.
void add_gate_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
