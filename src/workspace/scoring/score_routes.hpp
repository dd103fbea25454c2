#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Scoring the options of a choice of priorities, below /coalitions/{slug}/records/{id}:
//   GET  /scores  the form of one's own scores
//   POST /scores  with seat_type and score.{row of the option}.{criterion}, or score.{row of the option}: keeps them as
//   a
//                 record that its owner alone sees, and leads to the result; `conflict` unless scoring is open
//   POST /result  with _revision: for editors, writes totals and places as computed into the sheet
// Borrows `workspace` for as long as the router answers.
void add_score_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
