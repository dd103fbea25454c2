#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The pages of coalitions, their members and their records, and what programs ask of them. Borrows `workspace` for as
// long as the router answers.
void add_routes(http::Router& router, WorkspaceSite& workspace);

// The parts of them.
void add_coalition_routes(http::Router& router, WorkspaceSite& workspace);
void add_export_routes(http::Router& router, WorkspaceSite& workspace);
void add_record_routes(http::Router& router, WorkspaceSite& workspace);
void add_attachment_routes(http::Router& router, WorkspaceSite& workspace);
void add_live_routes(http::Router& router, WorkspaceSite& workspace);
void add_record_form_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
