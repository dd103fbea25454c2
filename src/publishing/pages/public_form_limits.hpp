#pragma once

#include "accounts/attempt_limit.hpp"

namespace foothold::publishing {

// How often strangers may send the forms of the public pages, by where they come from. Generous for people, because a
// whole library may share one address. Letters that strangers can make us write to somebody are counted by the
// outbox. Thread-safe.
struct PublicFormLimits {
  accounts::AttemptLimit comments_of_source{20, std::chrono::hours(1)};
  accounts::AttemptLimit subscriptions_of_source{20, std::chrono::hours(1)};
};

}  // namespace foothold::publishing
