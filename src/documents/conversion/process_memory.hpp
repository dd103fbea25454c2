#pragma once

#include <sys/types.h>

#include <cstdint>

namespace foothold::documents {

// The memory that a process and all that it has started use alone, in bytes: what they share with other programs does
// not count. 0 when it has ended. Any thread.
[[nodiscard]] std::uint64_t memory_of_tree(pid_t process);

}  // namespace foothold::documents
