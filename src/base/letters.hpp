#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace foothold {

// How many letters a text in UTF-8 has: code points, not bytes. Pure.
[[nodiscard]] inline std::size_t letters_in(std::string_view text) {
  // Every byte but the continuing ones begins a letter.
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(text, begins));
}

}  // namespace foothold
