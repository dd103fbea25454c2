#pragma once

#include "http/router.hpp"
#include "workspace/view_parts/work_view.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// What a new edition changes in what a coalition rests on: number_again.hpp.

// The view: every saved number that reads otherwise now, what rests on it, and what to do.
void write_new_edition(html::Html& html, const ViewRequest& view);

// The answers to it, and the same report for programs. Borrows `workspace` for as long as the router answers.
void add_new_edition_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
