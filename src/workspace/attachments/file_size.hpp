#pragma once

#include <cstdint>
#include <string>

namespace foothold::workspace {

// "340 KB" or "2.4 MB". Pure.
[[nodiscard]] std::string file_size_words(std::int64_t bytes);

}  // namespace foothold::workspace
