#pragma once

#include <string>

#include "accounts/account_site.hpp"
#include "base/result.hpp"

namespace foothold::accounts {

// Where a try comes from.
struct Origin {
  std::string source;
  std::string device;
};

// Checks address and password. The session that it starts waits for the second factor when the account has one (its
// `confirmed` says so). Refused with `invalid` when they do not fit, in the same words and after the same time whether
// there is such an account or not, and with `too_many` when there were too many tries.
Result<StartedSession> sign_in(const std::string& email, std::string_view password, const Origin& origin,
                               AccountSite& accounts);

// Checks the code of an app, or a recovery code, for a session that waits. On success the waiting session has ended and
// a new one has started, so that a token from before the sign-in is worth nothing after it. Refused like sign_in().
Result<StartedSession> confirm_sign_in(const Session& waiting, std::string_view code, const Origin& origin,
                                       AccountSite& accounts);

}  // namespace foothold::accounts
