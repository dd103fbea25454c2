#pragma once

#include <string>
#include <string_view>

#include "base/content/messages.hpp"

namespace foothold::html {

// The name of an edition for people. Releases keep the name that their publisher gave them ("v2025.01"); that of the
// demonstration, which is ours, is translated. Meant to stand behind "edition" in Spanish and before it in English.
[[nodiscard]] std::string edition_name(const Messages& messages, Language language, std::string_view release);

}  // namespace foothold::html
