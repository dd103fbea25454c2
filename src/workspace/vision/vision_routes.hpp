#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The small forms of the vision workshop:
//   POST /coalitions/{slug}/records/{id}/vision with _revision and step: "prompts", "statement" or "adoption" with the
//   answers of that form, "draft" with a draft and its reactions, "reactions" with row and reactions, or "choose" with
//   row, whose draft becomes the statement
// Each is an ordinary edit; no draft takes the place of a statement that is agreed (`conflict`). Leads back to its part
// of the page. Borrows `workspace` for as long as the router answers.
void add_vision_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
