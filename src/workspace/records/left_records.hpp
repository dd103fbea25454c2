#pragma once

#include <set>
#include <string>

#include "workspace/records/record_store.hpp"

namespace foothold::workspace {

// Somebody who leaves a coalition. A plain value.
struct Leaving {
  std::string coalition;  // ids
  std::string person;
  std::set<std::string> stay_private;  // record types that nobody but their owner is ever to see
};

// When somebody leaves, what they had kept for themselves becomes visible to the coordinators, so that nothing is lost
// to the coalition; but not what was promised to stay theirs. All of it in one transaction, as changes by `by` with
// this reason. Gives how many records that were.
[[nodiscard]] Result<std::int64_t> hand_over_records(RecordStore& records, const Leaving& leaving,
                                                     const std::string& by, const std::string& reason);

}  // namespace foothold::workspace
