#pragma once

#include "accounts/account_site.hpp"
#include "accounts/coalition_names.hpp"
#include "http/router.hpp"

namespace foothold::accounts {

// First run, signing in and out, joining by invitation, and one's own account. Borrows `accounts` for as long as the
// router answers.
void add_routes(http::Router& router, AccountSite& accounts, CoalitionNames coalitions);

// The part of them for forgotten passwords.
void add_reset_routes(http::Router& router, AccountSite& accounts);

}  // namespace foothold::accounts
