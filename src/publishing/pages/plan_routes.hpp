#pragma once

#include <memory>

#include "http/router.hpp"
#include "publishing/pages/public_form_limits.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// The pages on which a coalition makes and publishes its plan, and those on which everybody reads it. Borrows
// `workspace` for as long as the router answers.
void add_routes(http::Router& router, workspace::WorkspaceSite& workspace);

// The parts of them.
void add_plan_routes(http::Router& router, workspace::WorkspaceSite& workspace);
void add_public_plan_routes(http::Router& router, workspace::WorkspaceSite& workspace);
void add_plan_feed_routes(http::Router& router, workspace::WorkspaceSite& workspace);
void add_moderation_routes(http::Router& router, workspace::WorkspaceSite& workspace);
void add_public_comment_routes(http::Router& router, workspace::WorkspaceSite& workspace,
                               const std::shared_ptr<PublicFormLimits>& limits);
void add_subscription_routes(http::Router& router, workspace::WorkspaceSite& workspace,
                             const std::shared_ptr<PublicFormLimits>& limits);

}  // namespace foothold::publishing
