#pragma once

#include <chrono>
#include <string>

namespace foothold {

// The present moment in UTC as ISO 8601 with seconds: "2025-05-30T14:00:00Z". Sorts as text, and is how moments are
// stored everywhere.
[[nodiscard]] std::string utc_now();

// The present day in UTC: "2025-05-30".
[[nodiscard]] std::string utc_today();

// The moment so long after the present one; before it when `distance` is negative.
[[nodiscard]] std::string utc_after(std::chrono::seconds distance);

}  // namespace foothold
