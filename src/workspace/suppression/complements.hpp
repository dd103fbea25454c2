#pragma once

#include "workspace/suppression/additive_table.hpp"

namespace foothold::workspace {

// Hides more cells until nothing is given away (disclosure_audit.hpp): of the lines that tell of a guarded cell the
// smallest part that is still shown or told by its limits, and a total only where no part is left. What turns out not
// to be needed in the end is as it was again, the largest first.
void hide_what_tells(AdditiveTable& table);

}  // namespace foothold::workspace
