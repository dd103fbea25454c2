#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The thread of one object, as page and as JSON, at /thread?of=ID or /thread?of=reading:… of a coalition.
void add_thread_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
