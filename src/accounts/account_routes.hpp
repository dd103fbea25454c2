#pragma once

#include <functional>

#include "accounts/account_site.hpp"
#include "http/router.hpp"

namespace foothold::accounts {

// What the slice of coalitions tells this one, which knows them by their ids only.
struct CoalitionNames {
  std::function<std::string(const std::string& coalition_id)> name;  // empty when there is none
  std::function<std::string(const std::string& coalition_id)> path;  // of its first page
};

// First run, signing in and out, joining by invitation, and one's own account. Borrows `accounts` for as long as the
// router answers.
void add_routes(http::Router& router, AccountSite& accounts, CoalitionNames coalitions);

// The part of them for forgotten passwords.
void add_reset_routes(http::Router& router, AccountSite& accounts);

}  // namespace foothold::accounts
