#pragma once

#include <string>

#include "accounts/api_tokens/api_token_store.hpp"
#include "accounts/attempt_limit.hpp"
#include "accounts/invitation_store.hpp"
#include "accounts/membership_store.hpp"
#include "accounts/person_store.hpp"
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
        api_tokens(database) {}

  const html::Site& site;
  AccountSettings settings;
  PersonStore people;
  SessionStore sessions;
  MembershipStore members;
  InvitationStore invitations;
  ApiTokenStore api_tokens;

  // Proves on a new installation that whoever makes the first account can read what the server prints. Worth
  // nothing once there is somebody.
  std::string setup_code;

  // Guesses are counted by account and source together, so that nobody can lock out somebody else by guessing for them,
  // and by source alone, so that one source cannot go through many accounts.
  AttemptLimit tries_of_account_and_source{10, std::chrono::minutes(15)};
  AttemptLimit tries_of_source{100, std::chrono::minutes(15)};
  // Counted apart: a script that goes on with an expired token keeps nobody in the same office from signing in.
  AttemptLimit wrong_tokens_of_source{100, std::chrono::minutes(15)};
};

}  // namespace foothold::accounts
