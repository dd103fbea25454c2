#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// What programs ask of coalitions, below /api/v1/coalitions. Borrows `workspace` for as long as the router answers.
void add_api_routes(http::Router& router, WorkspaceSite& workspace);

// The parts of it.
void add_coalition_api_routes(http::Router& router, WorkspaceSite& workspace);
void add_record_api_routes(http::Router& router, WorkspaceSite& workspace);
void add_attachment_api_routes(http::Router& router, WorkspaceSite& workspace);
void add_check_api_routes(http::Router& router, WorkspaceSite& workspace);
void add_record_writing_api_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
