#include "workspace/coalition_lists.hpp"

#include <algorithm>

namespace foothold::workspace {

std::vector<CoalitionEntry> coalitions_of(const std::string& person, WorkspaceSite& workspace) {
  std::vector<CoalitionEntry> entries;
  for (const accounts::Membership& membership : workspace.accounts.members.of_person(person))
    if (auto coalition = workspace.coalitions.find(membership.coalition_id))
      entries.push_back({*std::move(coalition), membership.role});
  std::sort(entries.begin(), entries.end(),
            [](const auto& left, const auto& right) { return left.coalition.name < right.coalition.name; });
  return entries;
}

std::map<std::string, std::string> member_names(const std::string& coalition, WorkspaceSite& workspace) {
  std::map<std::string, std::string> names;
  for (const accounts::Member& member : workspace.accounts.members.of_coalition(coalition))
    names[member.person.id] = member.person.name;
  return names;
}

}  // namespace foothold::workspace
