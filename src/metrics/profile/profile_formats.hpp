#pragma once

#include <string>

#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// A profile for scripts (docs/openapi.yaml): place, edition, what stands out (glance.hpp), and by pillar and predictor
// each metric with its latest reading, series, benchmarks, standing, change and gap.
[[nodiscard]] std::string profile_json(const Profile& profile, const Edition& edition);

// The newest reading of every metric with the medians of nation and state, one line each.
[[nodiscard]] std::string profile_csv(const Profile& profile, const Edition& edition);

}  // namespace foothold::metrics
