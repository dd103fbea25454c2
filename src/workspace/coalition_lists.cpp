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

PeopleNames people_names(const std::string& coalition, const std::vector<std::string>& others,
                         WorkspaceSite& workspace) {
  PeopleNames names;
  for (const accounts::Member& member : workspace.accounts.members.of_coalition(coalition))
    names[member.person.id] = member.person.name;
  for (const std::string& id : others) {
    if (names.contains(id)) continue;
    if (const auto person = workspace.accounts.people.find(id)) names[id] = person->name;
  }
  return names;
}

PeopleNames names_in_changes(const std::string& coalition, const std::vector<Change>& changes,
                             WorkspaceSite& workspace) {
  std::vector<std::string> others;
  for (const Change& change : changes) {
    others.push_back(change.person);
    for (const boost::json::object* part : {&change.before, &change.after})
      if (const boost::json::value* owner = part->if_contains("owner"); owner != nullptr && owner->is_string())
        others.emplace_back(owner->get_string());
  }
  return people_names(coalition, others, workspace);
}

}  // namespace foothold::workspace
