#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The settings of a coalition and of one member in it. Borrows `workspace` for as long as the router answers.
void add_settings_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
