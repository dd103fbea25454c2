#pragma once

#include <string_view>

#include "base/language.hpp"
#include "http/request.hpp"

namespace foothold::http {

// The language that an Accept-Language header puts first among ours ("es-MX, en;q=0.8"); English without one.
[[nodiscard]] Language preferred_language(std::string_view accept_language);

// In which language a program is told what went wrong: that of the address, or else the one that its header prefers.
[[nodiscard]] Language language_of_api(const Request& request);

}  // namespace foothold::http
