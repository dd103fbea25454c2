#pragma once

#include <map>
#include <string>
#include <vector>

#include "workspace/access.hpp"
#include "workspace/records/change.hpp"

namespace foothold::workspace {

// A coalition of somebody, and what they are in it.
struct CoalitionEntry {
  Coalition coalition;
  Role role = Role::viewer;
};
// The coalitions to which a person belongs, by name.
[[nodiscard]] std::vector<CoalitionEntry> coalitions_of(const std::string& person, WorkspaceSite& workspace);

// Names of people by their ids.
using PeopleNames = std::map<std::string, std::string>;
// Of those who belong to a coalition, and of those among `others` who do not any more: what they wrote stays theirs.
[[nodiscard]] PeopleNames people_names(const std::string& coalition, const std::vector<std::string>& others,
                                       WorkspaceSite& workspace);
// Of the members, and of everybody whom some changes name.
[[nodiscard]] PeopleNames names_in_changes(const std::string& coalition, const std::vector<Change>& changes,
                                           WorkspaceSite& workspace);

}  // namespace foothold::workspace
