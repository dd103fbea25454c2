#pragma once

#include <string>

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The button that takes the baseline of a measure from the published number among its sources:
//   POST /coalitions/{slug}/records/{id}/baseline with _revision
// Fills in value, day and quality by an ordinary edit, the day being the last of the year that the number is about, and
// leads back to the measure in its view. `conflict` when there is no such number, or when somebody changed the same.

[[nodiscard]] std::string baseline_path(const std::string& measure);

// Borrows `workspace` for as long as the router answers.
void add_baseline_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
