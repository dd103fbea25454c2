#include "workspace/systems/condition_matrix.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "workspace/answers/answers.hpp"
#include "workspace/checks/action_checks.hpp"

namespace foothold::workspace {
namespace {

// The tools of the chapter that speak of conditions, with the field that names their priority.
struct ConditionTool {
  std::string_view type;
  std::string_view priority_field;
};
constexpr std::array<ConditionTool, 3> tools = {
    {{"condition-scan", "priority"}, {"root-cause-analysis", "priority"}, {"systems-map", "priorities"}}};

std::vector<const Record*> of_priority(const CoalitionRecords& records, const ConditionTool& tool,
                                       const Record& priority) {
  std::vector<const Record*> fitting;
  for (const Record* record : records.of(tool.type))
    if (refers_to(record->fields, tool.priority_field, priority)) fitting.push_back(record);
  return fitting;
}

// Fields carry the names of the conditions, with the sign that names of fields have: "mental_models_now".
std::string field_of(const toolkit::Condition& condition, std::string_view part) {
  std::string field = condition.id + "_" + std::string(part);
  std::ranges::replace(field, '-', '_');
  return field;
}

void add_answer(ConditionCell& cell, const Record& scan) {
  const ConditionAnswer answer{.scan = &scan,
                               .holds = text_of(scan.fields, field_of(*cell.condition, "now")),
                               .helps = text_of(scan.fields, field_of(*cell.condition, "helps")),
                               .shift = text_of(scan.fields, field_of(*cell.condition, "shift"))};
  if (!answer.holds.empty() || !answer.helps.empty() || !answer.shift.empty()) cell.answers.push_back(answer);
}

// How many rows of a list name the condition.
int count_rows(const Record& record, std::string_view list, std::string_view field, const std::string& condition) {
  return static_cast<int>(std::ranges::count_if(rows_of(record.fields, list),
                                                [&](const Fields* row) { return has_text(*row, field, condition); }));
}

void add_causes(ConditionCell& cell, const Record& analysis) {
  const int causes = count_rows(analysis, "causes", "conditions", cell.condition->id);
  if (causes == 0) return;
  cell.causes += causes;
  cell.analyses.push_back(&analysis);
}

class MatrixReading {
 public:
  explicit MatrixReading(const CoalitionRecords& records) : records_(records), chosen_(chosen_actions(records)) {}

  ConditionMatrix read() {
    std::vector<const Record*> priorities = records_.of("priority");
    std::ranges::stable_sort(priorities, {}, [](const Record* priority) {
      return number_of(priority->fields, "rank").value_or(std::numeric_limits<double>::max());
    });
    ConditionMatrix matrix;
    for (const Record* priority : priorities) matrix.priorities.push_back(conditions_of(*priority));
    for (const ConditionTool& tool : tools)
      for (const Record* record : records_.of(tool.type))
        if (records_of(records_, record->fields, tool.priority_field).empty()) matrix.unplaced.push_back(record);
    return matrix;
  }

 private:
  [[nodiscard]] PriorityConditions conditions_of(const Record& priority) const {
    const auto& [scan_tool, cause_tool, map_tool] = tools;
    PriorityConditions whole{.priority = &priority, .scans = of_priority(records_, scan_tool, priority), .cells = {}};
    const auto analyses = of_priority(records_, cause_tool, priority);
    const auto maps = of_priority(records_, map_tool, priority);
    for (const toolkit::Condition& condition : records_.toolkit().framework.conditions()) {
      ConditionCell& cell = whole.cells.emplace_back();
      cell.condition = &condition;
      for (const Record* scan : whole.scans) add_answer(cell, *scan);
      for (const Record* analysis : analyses) add_causes(cell, *analysis);
      for (const Record* map : maps) cell.points += count_rows(*map, "points", "condition", condition.id);
      add_actions(cell, priority);
    }
    return whole;
  }

  void add_actions(ConditionCell& cell, const Record& priority) const {
    for (const Record* action : chosen_)
      if (refers_to(action->fields, "priorities", priority) &&
          has_text(action->fields, "conditions", cell.condition->id))
        cell.actions.push_back(action);
  }

  const CoalitionRecords& records_;
  const std::vector<const Record*> chosen_;
};

}  // namespace

ConditionMatrix condition_matrix(const CoalitionRecords& records) {
  return MatrixReading(records).read();
}

}  // namespace foothold::workspace
