#pragma once

#include <limits>
#include <string>

#include "workspace/records/record_rows_store.hpp"

namespace foothold::workspace {

// All records of a coalition that were not removed, whoever may see them: checks look at everything, and what they find
// is kept from those who may not see it.
[[nodiscard]] inline RecordQuery every_record(const std::string& coalition) {
  RecordQuery query;
  query.coalition = coalition;
  query.limit = std::numeric_limits<std::int32_t>::max();
  return query;
}

}  // namespace foothold::workspace
