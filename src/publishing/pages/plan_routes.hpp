#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// The pages on which a coalition makes and publishes its plan, and those on which everybody reads it. Borrows
// `workspace` for as long as the router answers.
void add_routes(http::Router& router, workspace::WorkspaceSite& workspace);

// The parts of them.
void add_plan_routes(http::Router& router, workspace::WorkspaceSite& workspace);
void add_public_plan_routes(http::Router& router, workspace::WorkspaceSite& workspace);

}  // namespace foothold::publishing
