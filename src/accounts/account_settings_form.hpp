#pragma once

#include "accounts/account_site.hpp"
#include "accounts/coalition_names.hpp"
#include "accounts/visitor.hpp"
#include "html/page.hpp"
#include "http/response.hpp"

namespace foothold::accounts {

// Does what one of the forms of the account page asks for (its field `what`): change name and language, password,
// second factor, sessions, tokens of programs. Shows the page again with what is wrong, or leads back to it. Whoever
// changes the password, turns the second factor off or makes a token has to give the password once more, because a
// browser left open is not its owner.
Result<http::Response> change_account(const html::PageContext& context, const http::Query& form, const Visitor& visitor,
                                      AccountSite& accounts, const CoalitionNames& coalitions);

}  // namespace foothold::accounts
