#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The six conditions that hold a system in place, for each priority: what the scans say of them, how many causes lie in
// them, and which chosen actions change them. Pure; pointers lead into the records and their toolkit.

// What one scan says of one condition; at least one of the answers is there.
struct ConditionAnswer {
  const Record* scan = nullptr;
  std::string holds;  // what holds the problem in place now
  std::string helps;
  std::string shift;  // that is wanted
};

struct ConditionCell {
  const toolkit::Condition* condition = nullptr;
  std::vector<ConditionAnswer> answers;
  int causes = 0;                       // of analyses of the priority
  std::vector<const Record*> analyses;  // that have those causes
  std::vector<const Record*> actions;   // that are chosen, act on the priority and change the condition
  int points = 0;                       // of systems maps of the priority

  // Whether any scan says something of it.
  [[nodiscard]] bool looked_at() const { return !answers.empty(); }
  // Causes are known, and nothing that was chosen changes them.
  [[nodiscard]] bool is_gap() const { return causes > 0 && actions.empty(); }
};

struct PriorityConditions {
  const Record* priority = nullptr;
  std::vector<const Record*> scans;
  std::vector<ConditionCell> cells;  // in the order of the framework
};

struct ConditionMatrix {
  std::vector<PriorityConditions> priorities;  // by their place in the order, those without one last
  std::vector<const Record*> unplaced;         // scans, analyses and maps that name no priority that is there
};
[[nodiscard]] ConditionMatrix condition_matrix(const CoalitionRecords& records);

}  // namespace foothold::workspace
