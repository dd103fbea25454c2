#include "workspace/commenting.hpp"

#include "workspace/mentions.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

Result<Comment> say_of(const Record& record, const std::string& body, const Participant& participant,
                       WorkspaceSite& workspace) {
  if (participant.role < Role::member) return not_permitted();
  const auto members = workspace.accounts.members.of_coalition(record.coalition);
  auto added =
      workspace.comments.add({record.coalition, record.id, participant.person(), body, mentions_in(body, members)});
  if (added) workspace.live.tell(record.coalition);
  return added;
}

Result<void> take_back(const Record& record, const std::string& comment, const Participant& participant,
                       WorkspaceSite& workspace) {
  const auto found = workspace.comments.find(record.coalition, comment);
  if (!found || found->record != record.id) return not_found("comment", "workspace.comment_missing");
  if (!may_take_back(participant, *found)) return not_permitted();
  const auto removed = workspace.comments.remove(record.coalition, comment);
  if (removed) workspace.live.tell(record.coalition);
  return removed;
}

}  // namespace foothold::workspace
