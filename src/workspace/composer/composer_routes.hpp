#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The composer of a theory of change, at /records/{id}/composer of a coalition. Its form sends the answers of the four
// parts with _revision, and _action: "save", or "use" to keep the composed sentence as well.
void add_composer_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
