#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Tables of the records of one type, out and in. Borrows `workspace` for as long as the router answers.
void add_table_routes(http::Router& router, WorkspaceSite& workspace);
// The half that brings them in.
void add_import_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
