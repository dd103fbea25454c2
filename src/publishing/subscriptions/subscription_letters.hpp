#pragma once

#include "accounts/account_site.hpp"
#include "publishing/subscriptions/plan_news.hpp"

namespace foothold::publishing {

// What subscribers are written, in the language that they chose. Every letter says how to end it, and mail programs can
// end it with one click.

// Asks whether the address really wants news about the plan; of a confirmed subscription it says that there is one.
[[nodiscard]] accounts::Mail confirmation_letter(const accounts::AccountSite& accounts,
                                                 const std::string& coalition_name, const Subscription& subscription);

[[nodiscard]] accounts::Mail news_letter(const accounts::AccountSite& accounts, const PlanState& state,
                                         const PlanNews& news, const Subscription& subscription);

}  // namespace foothold::publishing
