#pragma once

#include "base/result.hpp"
#include "workspace/archive/coalition_archive.hpp"

namespace foothold::workspace {

// Whether an archive holds together in itself: every change follows from the one before, the chain ends where the
// coalition says, records have the times and persons of their changes, and what hangs on a record has one. Whether the
// records are as their changes make them is verified when they are stored. Refused with `invalid`. A pure function.
[[nodiscard]] Result<void> check_archive(const CoalitionArchive& archive);

}  // namespace foothold::workspace
