#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"

namespace foothold::accounts {

// What a browser calls itself in its User-Agent header, for people who look for one that they do not know: "Firefox on
// Windows". Only browsers and systems that say plainly what they are get a name; of any other it says "another
// browser", and of an empty header that nothing is known. Pure.
[[nodiscard]] std::string browser_name(const html::PageContext& context, std::string_view user_agent);

}  // namespace foothold::accounts
