#pragma once

#include <string>
#include <vector>

#include "accounts/account_pages.hpp"
#include "accounts/account_site.hpp"
#include "accounts/coalition_names.hpp"
#include "accounts/visitor.hpp"

namespace foothold::accounts {

// What the account page shows of the tokens of its person.
[[nodiscard]] ApiTokenView api_tokens_of(const std::string& person_id, AccountSite& accounts,
                                         const CoalitionNames& coalitions);

// The part "Access for programs" of the account page: a token just made, those that there are, and the form for
// another.
void write_api_tokens(html::Html& html, const html::PageContext& context, const Visitor& visitor,
                      const ApiTokenView& view, const Errors& errors);

}  // namespace foothold::accounts
