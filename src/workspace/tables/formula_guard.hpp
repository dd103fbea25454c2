#pragma once

#include <string>
#include <string_view>

namespace foothold::workspace {

// Spreadsheets run a cell as a formula when its text begins with = + - @ or a tab. An apostrophe before it keeps them
// from it. Pure functions.

// The text with an apostrophe before it when it needs one: "=1+1", "+1 573 555 0100", and what begins with an
// apostrophe and then looks so, so that unguarded() gives back exactly this text.
[[nodiscard]] std::string guarded(std::string_view text);
[[nodiscard]] std::string unguarded(std::string_view text);

}  // namespace foothold::workspace
