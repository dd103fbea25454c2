#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace foothold::publishing {

// A plan as it was published. A plain value.
struct PlanVersion {
  std::string coalition = {};
  std::int64_t number = 0;
  std::string published_at = {};
  std::string published_by = {};  // the person
  std::string note = {};          // what is new in it
  std::string edition = {};       // of the published numbers in it
  std::string withdrawn_at = {};  // empty as long as it stands
  std::string withdrawn_note = {};

  [[nodiscard]] bool is_withdrawn() const { return !withdrawn_at.empty(); }
};

// A coalition whose plan the public may read, with the version that stands.
struct PublishedPlan {
  std::string slug;
  std::string coalition_name;
  std::string title;  // of the plan; empty where it has none
  PlanVersion version;
};

// The newest version that stands before another; null when there is none. `versions` are those of one coalition, the
// newest first.
[[nodiscard]] inline const PlanVersion* earlier_standing(const std::vector<PlanVersion>& versions,
                                                         const PlanVersion& version) {
  const auto before = std::ranges::find_if(
      versions, [&](const PlanVersion& one) { return one.number < version.number && !one.is_withdrawn(); });
  return before == versions.end() ? nullptr : &*before;
}

}  // namespace foothold::publishing
