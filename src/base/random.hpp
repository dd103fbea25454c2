#pragma once

#include <cstddef>
#include <string>

namespace foothold {

// Random letters from the system, for what nobody may guess: as many bytes of chance, written as lower-case
// hexadecimal. Throws Broken when the system gives none. Thread-safe.
[[nodiscard]] std::string random_hex(std::size_t bytes);

// A new id for something that is stored: 26 letters and digits (without i, l, o and u, which are misread), the first
// ten from the time in milliseconds, so that ids sort by when they were made, the rest random. Thread-safe.
[[nodiscard]] std::string new_id();

}  // namespace foothold
