#pragma once

#include <atomic>

namespace foothold {

// A flag that is set when a person presses Ctrl-C or the system asks the program to end (SIGINT, SIGTERM). The first
// call takes the two signals over; long work looks at the flag and stops tidily. Thread-safe.
[[nodiscard]] const std::atomic<bool>& interrupt_flag();

}  // namespace foothold
