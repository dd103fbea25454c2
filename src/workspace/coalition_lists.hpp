#pragma once

#include <map>
#include <string>
#include <vector>

#include "workspace/access.hpp"

namespace foothold::workspace {

// A coalition of somebody, and what they are in it.
struct CoalitionEntry {
  Coalition coalition;
  Role role = Role::viewer;
};
// The coalitions to which a person belongs, by name.
[[nodiscard]] std::vector<CoalitionEntry> coalitions_of(const std::string& person, WorkspaceSite& workspace);

// The names of those who belong to a coalition, by their ids.
[[nodiscard]] std::map<std::string, std::string> member_names(const std::string& coalition, WorkspaceSite& workspace);

}  // namespace foothold::workspace
