#pragma once

#include <string>

#include "workspace/records/record_store.hpp"

namespace foothold::workspace {

// When somebody leaves a coalition, what they had kept for themselves becomes visible to its coordinators, so that
// nothing is lost to the coalition. All of it in one transaction, as changes by `by` with this reason. Gives how many
// records that were; refused like RecordStore::edit().
[[nodiscard]] Result<std::int64_t> hand_over_records(RecordStore& records, const std::string& coalition,
                                                     const std::string& left, const std::string& by,
                                                     const std::string& reason);

}  // namespace foothold::workspace
