#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accounts/membership_store.hpp"

namespace foothold::workspace {

// The ids of the members whom a comment names: "@Elena Ruiz", or "@Elena" when only one member has that first name.
// Upper case and accents do not matter. Each once, in the order of the members.
[[nodiscard]] std::vector<std::string> mentions_in(std::string_view body, const std::vector<accounts::Member>& members);

}  // namespace foothold::workspace
