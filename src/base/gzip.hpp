#pragma once

#include <string>
#include <string_view>

namespace foothold {

// The text as a gzip file (level 6), with no time stamp in it, so that the same text always gives the same bytes.
// Throws Broken when memory runs out.
[[nodiscard]] std::string gzip(std::string_view text);

}  // namespace foothold
