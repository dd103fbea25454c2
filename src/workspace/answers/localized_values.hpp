#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/language.hpp"

namespace foothold::workspace {

// A value that reads the same in every language: a name, a date, a number.
[[nodiscard]] Localized same_in_all(const std::string& text);
[[nodiscard]] Localized in_words(std::int64_t number);
[[nodiscard]] Localized in_percent(double share);  // 0.256 as "26%"
// Several texts with commas between them.
[[nodiscard]] Localized joined(const std::vector<Localized>& texts);

}  // namespace foothold::workspace
