#pragma once

#include <string>

#include "base/error.hpp"

namespace foothold::accounts {

// A refusal of this slice. `key` is a string of content/strings/accounts.yaml; its hint is the one with ".hint" behind.
// `field` may be empty.
[[nodiscard]] Error refusal(ErrorKind kind, const std::string& field, const std::string& key);

}  // namespace foothold::accounts
