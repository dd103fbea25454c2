#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The letters that records print as. Borrows `workspace` for as long as the router answers.
void add_letter_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
