#pragma once

#include <string>

#include "accounts/account_site.hpp"

namespace foothold::accounts {

// What the program writes to people. Every letter speaks the language that the person has chosen; somebody without an
// account gets both languages, that of the writer first. All links lead to the public address. What people have typed,
// such as names, is one line in a letter and cut where it is long. Sent by the outbox; none of them waits for it.

struct InvitationLetter {
  std::string recipient;
  std::string token;
  std::string coalition;
  std::string inviter;
  Role role = Role::viewer;
  Language writer_language = Language::english;
};
// Refused like Outbox::send().
Result<void> send_invitation(AccountSite& accounts, const InvitationLetter& letter);

// The link with which the person chooses a new password, open for an hour.
Result<void> send_reset(AccountSite& accounts, const Person& person, const std::string& token);

// So that whoever did not change it notices. Does nothing when no mail is sent here.
void tell_of_new_password(AccountSite& accounts, const std::string& person_id);

}  // namespace foothold::accounts
