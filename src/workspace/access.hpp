#pragma once

#include <optional>
#include <string>

#include "accounts/visitor.hpp"
#include "workspace/coalition.hpp"
#include "workspace/records/record.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

using accounts::Role;

// Somebody at work in a coalition. A plain value that holds for one request.
struct Participant {
  accounts::Visitor visitor;
  Coalition coalition;
  Role role = Role::viewer;
  std::int64_t newest_event = 0;  // of LiveChanges, before anything was read for the request

  [[nodiscard]] const std::string& person() const { return visitor.person.id; }
  // The address of something in this coalition, given what stands behind its name ("/members").
  [[nodiscard]] std::string path(const std::string& rest = {}) const { return "/coalitions/" + coalition.slug + rest; }
};

// The participant of a request below /coalitions/{slug}. Refused with `not_signed_in`; with `not_found` when there is
// no such coalition or the person is no member, which nobody else can tell apart; with `not_permitted` when the role
// does not reach.
Result<Participant> require_participant(const http::Request& request, WorkspaceSite& workspace,
                                        Role at_least = Role::viewer);

// The same for somebody who is known already.
Result<Participant> participant_of(accounts::Visitor visitor, const std::string& slug, WorkspaceSite& workspace,
                                   Role at_least = Role::viewer);

// A member as they would see the coalition now, for what is made for them while they are not here. Nothing when there
// is no such coalition or person, and when they have left or cannot sign in any more.
[[nodiscard]] std::optional<Participant> member_now(const std::string& coalition, const std::string& person,
                                                    WorkspaceSite& workspace);

// Who may see what has this visibility and owner.
[[nodiscard]] bool may_see(const Participant& participant, Visibility visibility, const std::string& owner);
[[nodiscard]] bool may_see(const Participant& participant, const Record& record);
// Editors write everything they see, members what they own.
[[nodiscard]] bool may_write(const Participant& participant, const Record& record);
[[nodiscard]] bool may_take_back(const Participant& participant, const Comment& comment);
[[nodiscard]] bool may_begin(const Participant& participant);

// `not_permitted`: the person sees this but may not do it.
[[nodiscard]] Error not_permitted();

// What the participant may see, as the stores take it.
[[nodiscard]] Reader reader_of(const Participant& participant);
// The records of a type that the participant may see, newest change first.
[[nodiscard]] RecordQuery visible_to(const Participant& participant, const std::string& type);

// The record {id} of the request's address. Refused with `not_found` when it is not there or may not be seen.
Result<Record> require_record(const http::Request& request, const Participant& participant, WorkspaceSite& workspace,
                              bool also_removed = false);

}  // namespace foothold::workspace
