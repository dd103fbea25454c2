#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/page.hpp"

namespace foothold::workspace {

// What people wrote, as parts of running text. Pure functions.

// With a full stop, unless it ends with a mark already.
[[nodiscard]] std::string sentence(std::string_view text);
// "Ana Ruiz, Ben Stone and Example Schools".
[[nodiscard]] std::string in_a_row(const html::PageContext& context, const std::vector<std::string>& names);

}  // namespace foothold::workspace
