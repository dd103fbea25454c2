#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// What the form of the evidence sends, and the way there from a community's page for whoever is signed in. Borrows
// `workspace` for as long as the router answers.
void add_evidence_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
