#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The pages that ask before a record, a comment or a file is removed. Borrows `workspace` for as long as the router
// answers.
void add_removal_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
