#pragma once

#include <string>

#include "http/router.hpp"
#include "toolkit/sustaining/sustaining.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The forms of the matrix that say for the first time how far a step is; afterwards the record of the step is answered
// as every other record (answer_routes.hpp):
//   POST /coalitions/{slug}/sustainability-steps/{step} with state
// Leads back to the step. Refused with `conflict` when somebody has given it another state meanwhile.

// Where the first state of a step is sent, and where it is set, both behind the address of the coalition.
[[nodiscard]] std::string step_path(const toolkit::MatrixItem& item);
[[nodiscard]] std::string step_place(const toolkit::MatrixItem& item);
// The id of the control with which the state of a step is set.
[[nodiscard]] std::string step_control(const toolkit::MatrixItem& item);

// Borrows `workspace` for as long as the router answers.
void add_step_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
