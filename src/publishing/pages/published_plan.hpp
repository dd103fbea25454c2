#pragma once

#include "http/request.hpp"
#include "publishing/pages/plan_reading.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::publishing {

// A published plan that somebody asks for, in one form: {slug} and {number} of the address, without a number the
// version that stands, and "form" of the query, in the language of the request. Refused with no_such_plan().
Result<FoundPlan> find_published(const http::Request& request, workspace::WorkspaceSite& workspace);

// Where the page of a plan is on the web, in the language of the request.
[[nodiscard]] std::string plan_address(const http::Request& request, const workspace::WorkspaceSite& workspace,
                                       const std::string& slug);

}  // namespace foothold::publishing
