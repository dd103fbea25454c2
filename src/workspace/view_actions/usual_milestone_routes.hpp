#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The button of the work plan that makes the usual milestones, in one transaction with the plan that then names them:
//   POST /coalitions/{slug}/usual-milestones
// Refused with `conflict` when there is a milestone already. Borrows `workspace` for as long as the router answers.
void add_usual_milestone_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
