#include "workspace/answers/plan_record.hpp"

#include <algorithm>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {

const Record* plan_record(const CoalitionRecords& records) {
  const auto& plans = records.of(plan_type);
  const auto at =
      std::ranges::find_if(plans, [](const Record* plan) { return is_answered(plan->fields, "plan_state"); });
  if (at != plans.end()) return *at;
  return plans.empty() ? nullptr : plans.front();
}

}  // namespace foothold::workspace
