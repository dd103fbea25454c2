#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Asking for documents, their list, and their files. Borrows `workspace` for as long as the router answers.
void add_document_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
