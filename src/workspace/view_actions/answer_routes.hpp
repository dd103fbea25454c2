#pragma once

#include "http/router.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// Small forms of views that give one answer of a record: a card that moves to another column, a day that is put off.
//   POST /coalitions/{slug}/records/{id}/answer with _revision, field, value, back
// The field is a choice, a date or a yes-no-unsure that the person may see, of a record that they may write; an empty
// value takes the answer away. It is saved as the form of the record would, and leads to `back` when that is an address
// of ours, or else to the record. Borrows `workspace` for as long as the router answers.
void add_answer_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
