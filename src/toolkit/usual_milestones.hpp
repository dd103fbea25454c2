#pragma once

#include <string>
#include <vector>

#include "base/content/content.hpp"
#include "base/language.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// One milestone of a usual plan. Its parts are called like the fields of the record type "milestone". A plain value.
struct UsualMilestone {
  std::string id;
  std::string phase;   // a choice of the field with this name
  std::string kind;    // the same
  int from_month = 0;  // after the start of planning
  int to_month = 0;    // when it should be reached; never before from_month
  bool gate = false;
  Localized name;
  Localized sign;
};

// The milestones that a work plan can begin with, as written in content/usual-milestones.yaml. A plain value.
struct UsualMilestones {
  int months_of_planning = 0;  // until the plan is published; above 0
  std::vector<UsualMilestone> milestones;

  // Checks that phases and kinds are those of the record type "milestone" and that nothing ends before it begins. What
  // is wrong is added to `problems` with file and line.
  [[nodiscard]] static UsualMilestones read(const ContentFolder& folder, const RecordTypes& types,
                                            ContentProblems& problems);
};

}  // namespace foothold::toolkit
