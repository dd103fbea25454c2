#pragma once

#include <string>
#include <vector>

#include "publishing/plan/plan_part.hpp"

namespace foothold::publishing {

// What stands in markup as text, a line for each paragraph, heading, item or cell.
[[nodiscard]] std::vector<std::string> lines_of_markup(const std::string& markup);

// The lines of `before` that are not in `after`, and the other way round, in their order: the rest of a longest common
// subsequence.
struct LineChanges {
  std::vector<std::string> removed;
  std::vector<std::string> added;
};
[[nodiscard]] LineChanges changes_between(const std::vector<std::string>& before,
                                          const std::vector<std::string>& after);

// What two versions of a section say differently, line by line.
struct SectionChange {
  std::string title;
  std::vector<std::string> removed;
  std::vector<std::string> added;
};
// The sections of a form in which two versions differ, in the order of the later one; what it has no more comes last.
// Both are to be in the same language.
[[nodiscard]] std::vector<SectionChange> section_changes(const std::vector<PlanPart>& before,
                                                         const std::vector<PlanPart>& after);

}  // namespace foothold::publishing
