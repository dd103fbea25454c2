#include "workspace/overviews/work_plan.hpp"

#include <algorithm>
#include <tuple>

#include "workspace/answers/answers.hpp"

namespace foothold::workspace {
namespace {

PlannedMilestone planned(const Record& milestone, const std::string& today) {
  PlannedMilestone one{.record = &milestone,
                       .starts = text_of(milestone.fields, "starts_on"),
                       .planned = text_of(milestone.fields, "planned_date"),
                       .reached = text_of(milestone.fields, "actual_date"),
                       .gate = says_yes(milestone.fields, "gate")};
  one.late = one.reached.empty() && !one.planned.empty() && one.planned < today;
  return one;
}

PlanPhase phase_with(const CoalitionRecords& records, const std::string& phase, const Localized& label) {
  PlanPhase part{.phase = phase, .label = label, .milestones = {}};
  for (const Record* milestone : records.of("milestone"))
    if (text_of(milestone->fields, "phase") == phase) part.milestones.push_back(planned(*milestone, records.today()));
  std::ranges::stable_sort(part.milestones, {}, [](const PlannedMilestone& one) {
    return std::tuple(one.planned.empty(), one.planned, one.starts);
  });
  return part;
}

}  // namespace

WorkPlan work_plan(const CoalitionRecords& records) {
  WorkPlan plan;
  for (const toolkit::FieldChoice& phase : records.choices("milestone", "phase"))
    plan.phases.push_back(phase_with(records, phase.id, phase.label));
  plan.phases.push_back(phase_with(records, "", Localized()));
  std::erase_if(plan.phases, [](const PlanPhase& phase) { return phase.milestones.empty(); });
  for (const Record* task : records.of("task"))
    if (!is_answered(task->fields, "due") && !is_answered(task->fields, "done_on")) plan.undated_tasks.push_back(task);
  return plan;
}

}  // namespace foothold::workspace
