#pragma once

#include <string>

namespace foothold {

// The present moment in UTC as ISO 8601 with seconds: "2025-05-30T14:00:00Z".
[[nodiscard]] std::string utc_now();

}  // namespace foothold
