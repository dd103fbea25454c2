#pragma once

#include "accounts/attempt_limit.hpp"

namespace foothold::publishing {

// How often strangers may send the forms of the public pages, by where they come from. Generous for people, because a
// whole library may share one address. Thread-safe.
struct PublicFormLimits {
  accounts::AttemptLimit comments_of_source{20, std::chrono::hours(1)};
  accounts::AttemptLimit subscriptions_of_source{20, std::chrono::hours(1)};
  // Letters that strangers can make us write to somebody, by plan and address.
  accounts::AttemptLimit confirmations_of_address{3, std::chrono::hours(24)};
};

}  // namespace foothold::publishing
