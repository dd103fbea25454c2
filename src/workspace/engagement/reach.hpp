#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Who was meant to take part and who did, by group over all activities. Pure; pointers lead into the records.

// How many people of a group came. What could tell of a few people is hidden from most readers.
struct ReachNumber {
  enum class Kind {
    shown,
    few,      // so few that they could be recognized, but not nobody
    hidden,   // only so that a smaller number cannot be worked out from it
    unknown,  // nobody has counted
  };
  Kind kind = Kind::unknown;
  int count = 0;  // 0 unless it is shown

  friend bool operator==(const ReachNumber&, const ReachNumber&) = default;
};

struct ActivityReach {
  const Record* activity = nullptr;
  std::optional<int> planned;
  ReachNumber came;
};
struct GroupReach {
  std::string group;               // its reference
  const Record* record = nullptr;  // null when the group is not among the records
  std::vector<ActivityReach> activities;
  std::optional<int> planned;   // in all
  ReachNumber came;             // in all
  std::optional<double> share;  // came, of what was planned where people were counted; nothing when that cannot be said
};

// By the names of the groups. What is below `enough` people, but not 0, is hidden and cannot be worked out either; with
// 0 every number is shown.
[[nodiscard]] std::vector<GroupReach> reach_by_group(const CoalitionRecords& records, int enough);

// A group that the needs sheets name and that no activity plans for.
struct GroupWithoutPlan {
  Localized name;
  const Record* record = nullptr;  // null when it is a choice of the sheet
};
[[nodiscard]] std::vector<GroupWithoutPlan> groups_without_plan(const CoalitionRecords& records);

}  // namespace foothold::workspace
