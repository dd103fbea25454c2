#pragma once

#include <cstdint>
#include <string>

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
  PlanVersion version;
};

}  // namespace foothold::publishing
