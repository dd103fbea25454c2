#pragma once

#include <string>

#include "accounts/api_tokens/api_token_store.hpp"
#include "accounts/attempt_limit.hpp"
#include "accounts/invitation_store.hpp"
#include "accounts/mail/outbox.hpp"
#include "accounts/membership_store.hpp"
#include "accounts/person_store.hpp"
#include "accounts/reset/password_reset_store.hpp"
#include "accounts/session_store.hpp"
#include "html/page.hpp"
#include "storage/database.hpp"

namespace foothold::accounts {

// How people reach this installation.
struct AccountSettings {
  // "https://mobility.example.gov": where links that leave the program lead. Empty when people come by the address that
  // the server listens on.
  std::string public_address;
  // Whether a proxy stands in front of us and names in X-Forwarded-For who asks.
  bool behind_proxy = false;
  // Nothing when no mail is sent. Mail needs a public address, because the links in it must not lead where a request
  // says that we are.
  std::optional<MailSettings> mail = {};

  [[nodiscard]] bool uses_https() const { return public_address.starts_with("https:"); }
};

// Everything that the pages of accounts work with; one for the whole program. Thread-safe. Borrows the database and the
// site, which must outlive it.
struct AccountSite {
  AccountSite(storage::Database& database, const html::Site& shared, AccountSettings chosen)
      : site(shared),
        settings(std::move(chosen)),
        people(database),
        sessions(database),
        members(database),
        invitations(database),
        api_tokens(database),
        resets(database),
        outbox(database, settings.mail) {}

  // Where people reach us from outside, given the host that a request names. That is not believed when the installation
  // says itself: a forged host would lead whoever opens a link of ours somewhere else.
  [[nodiscard]] std::string outside_address(std::string_view host) const {
    return settings.public_address.empty() ? "http://" + std::string(host) : settings.public_address;
  }

  // A page of ours as people reach it from outside, given its path without a language; only with a public address.
  [[nodiscard]] std::string outside_link(Language language, const std::string& path) const {
    return settings.public_address + html::PageContext(site, language, path).link(path);
  }

  const html::Site& site;
  AccountSettings settings;
  PersonStore people;
  SessionStore sessions;
  MembershipStore members;
  InvitationStore invitations;
  ApiTokenStore api_tokens;
  PasswordResetStore resets;

  // Proves on a new installation that whoever makes the first account can read what the server prints. Worth
  // nothing once there is somebody.
  std::string setup_code;

  // Guesses are counted by account and source together, so that nobody can lock out somebody else by guessing for them,
  // and by source alone, so that one source cannot go through many accounts.
  AttemptLimit tries_of_account_and_source{10, std::chrono::minutes(15)};
  AttemptLimit tries_of_source{100, std::chrono::minutes(15)};
  // Counted apart: a script that goes on with an expired token keeps nobody in the same office from signing in.
  AttemptLimit wrong_tokens_of_source{100, std::chrono::minutes(15)};

  // Mail that strangers can make us send, by person and by source, and that coordinators can, by coordinator.
  AttemptLimit resets_of_person{3, std::chrono::hours(1)};
  AttemptLimit resets_of_source{20, std::chrono::hours(1)};
  AttemptLimit invitations_of_person{60, std::chrono::hours(1)};

  // The last member, because what it does on its thread works with the others.
  Outbox outbox;
};

}  // namespace foothold::accounts
