#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What is planned until the plan is out and after: milestones by phase. Pure; pointers lead into the records.

struct PlannedMilestone {
  const Record* record = nullptr;
  std::string starts;  // "2026-05-01"; these three may be empty
  std::string planned;
  std::string reached;
  bool gate = false;  // must be reached before the next phase begins
  bool late = false;  // the planned day has passed, and it is not reached

  // Whether it has a place on a chart.
  [[nodiscard]] bool is_dated() const { return !planned.empty() || !reached.empty(); }
};

struct PlanPhase {
  std::string phase;  // a choice; empty for milestones of which nobody said the phase
  Localized label;
  std::vector<PlannedMilestone> milestones;  // by the day for which they are planned; those without one come last
};

struct WorkPlan {
  std::vector<PlanPhase> phases;             // those in which there is a milestone, in their order
  std::vector<const Record*> undated_tasks;  // that are not done
};

[[nodiscard]] WorkPlan work_plan(const CoalitionRecords& records);

}  // namespace foothold::workspace
