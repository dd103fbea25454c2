#pragma once

#include "accounts/person.hpp"
#include "http/router.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// What this person can do with the example. It is offered to administrators, and only where the edition has its county.
[[nodiscard]] ExampleOffer example_offer(const accounts::Person& person, WorkspaceSite& workspace);

// Making the example anew, and joining it, for administrators. Borrows `workspace` for as long as the router answers.
void add_example_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
