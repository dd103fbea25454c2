#pragma once

#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// The views of chapter 7.

// The steps by which the work lasts, and how the building blocks were rated: sustaining/matrix_progress.hpp.
void write_sustainability(html::Html& html, const ViewRequest& view);
// Where the money comes from and what it does not reach: sustaining/funding_map.hpp.
void write_funding(html::Html& html, const ViewRequest& view);
// The risks by how likely and how harmful they are: sustaining/risk_register.hpp. With "likelihood" and "impact" in the
// address, those of one field of the grid.
void write_risks(html::Html& html, const ViewRequest& view);

}  // namespace foothold::workspace
