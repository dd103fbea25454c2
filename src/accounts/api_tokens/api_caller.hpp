#pragma once

#include <optional>
#include <string>

#include "accounts/account_site.hpp"
#include "accounts/visitor.hpp"
#include "base/result.hpp"
#include "http/request.hpp"

namespace foothold::accounts {

// Whoever asks the API: a program with a token, or somebody signed in in a browser. A plain value that holds for one
// request.
struct ApiCaller {
  Visitor visitor;                     // of a program, the session is empty: it can send no form
  std::optional<ApiToken> token = {};  // nothing for a browser

  // A token speaks for its person in one coalition only.
  [[nodiscard]] bool may_enter(const std::string& coalition_id) const {
    return !token || token->coalition_id == coalition_id;
  }
  // Browsers only read: a page of another site can make them send a request, but it cannot know a token.
  [[nodiscard]] bool may_write() const { return token && token->scope == TokenScope::write; }
};

// Goes by the header "Authorization: Bearer …", and by the cookie of the session where there is none. Refused with
// `not_signed_in`, and with `too_many` when too many wrong tokens came from the same source; a right one is let in even
// then.
Result<ApiCaller> require_api_caller(const http::Request& request, AccountSite& accounts);

}  // namespace foothold::accounts
