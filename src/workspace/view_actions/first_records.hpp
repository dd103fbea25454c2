#pragma once

#include <string>

#include "workspace/records/record_batch.hpp"

namespace foothold::workspace {

// Whether a coalition has records of a type, whoever may see them, as they are inside the transaction: somebody may
// have been quicker than the button that makes the first ones. What was removed or archived does not count.
[[nodiscard]] bool has_records(RecordBatch& batch, const std::string& coalition, const std::string& type);

}  // namespace foothold::workspace
