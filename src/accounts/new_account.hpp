#pragma once

#include <optional>
#include <string>

#include "base/error.hpp"

namespace foothold::accounts {

// What speaks against an account with this name and address, whoever makes it; nothing when it can be made. Whether the
// address has an account already only PersonStore::add() can tell.
[[nodiscard]] std::optional<Error> refuse_new_account(const std::string& email, const std::string& name);

}  // namespace foothold::accounts
