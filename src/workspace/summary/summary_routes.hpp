#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The buttons of the view that composes a summary of findings:
//   POST /coalitions/{slug}/findings-summaries begins one with all that can be told, in the language of the page
//   POST /coalitions/{slug}/records/{id}/summary-parts with part: the field of one, or "all"
// Taking parts is one edit. What people wrote is left as it is: `conflict` when the part asked for is theirs, when the
// summary is agreed already, or in a language that the program does not speak. Borrows `workspace` for as long as the
// router answers.
void add_summary_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
