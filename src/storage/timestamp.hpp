#pragma once

#include <string>

namespace foothold::storage {

// The present moment in UTC as both engines keep it: "2026-03-01T17:05:09Z". Sorts as text.
[[nodiscard]] std::string current_timestamp();

}  // namespace foothold::storage
