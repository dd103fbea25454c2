#pragma once

#include <optional>

#include "http/request.hpp"
#include "http/response.hpp"
#include "toolkit/journey/journey_answers.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The path that somebody found before they had an account, on its way to the coalition that they found. It comes in the
// address of the link below the path, and then stays in a cookie of this site until it is used or four weeks are over:
// signing in, the second step and making an account all lie between.

// From the address, else from the cookie. Nothing when neither is there, and for what the journey does not know.
[[nodiscard]] std::optional<toolkit::JourneyAnswers> offered_journey(const http::Request& request,
                                                                     const toolkit::Journey& journey);

// Puts the path of the address into the cookie; does nothing when the address has none.
void keep_journey(const http::Request& request, http::Response& response, const WorkspaceSite& workspace);
// Takes the cookie away.
void forget_journey(http::Response& response, const WorkspaceSite& workspace);

}  // namespace foothold::workspace
