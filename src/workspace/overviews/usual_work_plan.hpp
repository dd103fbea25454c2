#pragma once

#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The milestones that a work plan can begin with, as fields of new records. Pure; the pointer leads into the records.
struct UsualWorkPlan {
  const Record* setup = nullptr;  // the plan that says when planning begins; null when none does
  std::vector<Fields> milestones;
};

// From the planning period of the first plan that has one, stretched to its length; a year from today otherwise.
[[nodiscard]] UsualWorkPlan usual_work_plan(const CoalitionRecords& records, Language language);

}  // namespace foothold::workspace
