#include "workspace/access.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {

// Pages listen here while they are open. Nothing is told but that there is something new.
void add_live_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/events", [&workspace](const http::Request& request) -> Result<http::Response> {
    const auto participant = require_participant(request, workspace);
    if (!participant) return participant.error();
    return http::event_response(workspace.live.channel(participant->coalition.id));
  });
}

}  // namespace foothold::workspace
