#pragma once

#include "accounts/account_site.hpp"
#include "accounts/visitor.hpp"
#include "html/page.hpp"
#include "http/response.hpp"

namespace foothold::accounts {

// Does what one of the forms of the account page asks for (its field `what`): change name and language, password,
// second factor, sessions. Shows the page again with what is wrong, or leads back to it. Whoever changes the password
// or turns the second factor off has to give the password once more, because a browser left open is not its owner.
Result<http::Response> change_account(const html::PageContext& context, const http::Query& form, const Visitor& visitor,
                                      AccountSite& accounts);

}  // namespace foothold::accounts
