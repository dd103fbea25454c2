#include "workspace/access.hpp"

#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

Error not_permitted() {
  return refusal(ErrorKind::not_permitted, "role", "workspace.not_permitted");
}

Result<Participant> require_participant(const http::Request& request, WorkspaceSite& workspace, Role at_least) {
  auto visitor = accounts::require_visitor(request, workspace.accounts);
  if (!visitor) return visitor.error();
  auto participant = participant_of(std::move(visitor).value(), request.parameter("slug"), workspace, at_least);
  if (participant) workspace.presence.note(participant->coalition.id, participant->person());
  return participant;
}

Result<Participant> participant_of(accounts::Visitor visitor, const std::string& slug, WorkspaceSite& workspace,
                                   Role at_least) {
  auto coalition = workspace.coalitions.find_by_slug(slug);
  const auto role = coalition ? workspace.accounts.members.role_of(visitor.person.id, coalition->id) : std::nullopt;
  if (!role) return not_found("slug", "coalition.unknown");
  if (*role < at_least) return not_permitted();
  const std::int64_t newest = workspace.live.newest(coalition->id);
  return Participant{std::move(visitor), *std::move(coalition), *role, newest};
}

std::optional<Participant> member_now(const std::string& coalition, const std::string& person,
                                      WorkspaceSite& workspace) {
  auto found = workspace.accounts.people.find(person);
  const auto known = workspace.coalitions.find(coalition);
  if (!found || found->disabled || !known) return std::nullopt;
  auto participant = participant_of({*std::move(found), {}}, known->slug, workspace);
  return participant ? std::optional(std::move(participant).value()) : std::nullopt;
}

bool may_see(const Participant& participant, Visibility visibility, const std::string& owner) {
  switch (visibility) {
    case Visibility::owner:
      return owner == participant.person();
    case Visibility::coordinators:
      return owner == participant.person() || participant.role >= Role::coordinator;
    case Visibility::editors:
      return owner == participant.person() || participant.role >= Role::editor;
    case Visibility::coalition:
    case Visibility::everyone:
      return true;
  }
  return false;
}

bool may_see(const Participant& participant, const Record& record) {
  return may_see(participant, record.visibility, record.owner);
}

bool may_write(const Participant& participant, const Record& record) {
  const bool own = participant.role >= Role::member && record.owner == participant.person();
  return may_see(participant, record) && (own || participant.role >= Role::editor);
}

bool may_take_back(const Participant& participant, const Comment& comment) {
  return comment.author == participant.person() || participant.role >= Role::coordinator;
}

bool may_begin(const Participant& participant) {
  return participant.role >= Role::member;
}

Reader reader_of(const Participant& participant) {
  Reader reader{participant.person(), {Visibility::coalition, Visibility::everyone}};
  if (participant.role >= Role::editor) reader.visibilities.push_back(Visibility::editors);
  if (participant.role >= Role::coordinator) reader.visibilities.push_back(Visibility::coordinators);
  return reader;
}

RecordQuery visible_to(const Participant& participant, const std::string& type) {
  RecordQuery query;
  query.coalition = participant.coalition.id;
  query.type = type;
  query.reader = reader_of(participant);
  return query;
}

Result<Record> require_record(const http::Request& request, const Participant& participant, WorkspaceSite& workspace,
                              bool also_removed) {
  auto record = workspace.records.find(participant.coalition.id, request.parameter("id"), also_removed);
  if (!record || !may_see(participant, *record)) return not_found("id", "record.unknown");
  return *std::move(record);
}

}  // namespace foothold::workspace
