#pragma once

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

inline constexpr std::string_view plan_type = "plan-setup";

// The record that says how far the plan is and what has been done for it: the first one that says so, or else the
// first. Null when there is none.
[[nodiscard]] const Record* plan_record(const CoalitionRecords& records);

}  // namespace foothold::workspace
