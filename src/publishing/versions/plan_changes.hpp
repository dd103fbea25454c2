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

}  // namespace foothold::publishing
