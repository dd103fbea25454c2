#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Local indicators as files: what the view of local data shows.
void add_local_data_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
