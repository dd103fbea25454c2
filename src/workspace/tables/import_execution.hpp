#pragma once

#include "base/result.hpp"
#include "workspace/tables/import_plan.hpp"
#include "workspace/tables/stored_import.hpp"

namespace foothold::workspace {

// Writes everything that the plan says, in one transaction with the note that it is done; lines that are refused are
// left out. Refused with `conflict`, and nothing is written, when somebody has changed the same thing since the plan
// was made, or has carried the import out already.
Result<ImportResult> carry_out_import(const TableContext& context, const StoredImport& import, const ImportPlan& plan);

// Takes an import back, in one transaction: what it made is removed, and what it changed is again as it was before.
// Records that anybody has written since, and those that the participant may not write, are kept as they are and named.
// Refused with `conflict` when it has been taken back already.
Result<ImportResult> take_back_import(const html::PageContext& page, const Participant& participant,
                                      WorkspaceSite& workspace, const StoredImport& import);

}  // namespace foothold::workspace
