#pragma once

#include <optional>
#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// How far something lives up to the principles of the framework, as a check by the principles says. Pure; pointers lead
// into the records and their toolkit.

// The highest rating; the lowest is 0.
inline constexpr double principle_in_place = 3;

struct PrincipleLine {
  const toolkit::Principle* principle = nullptr;
  std::optional<double> rating;  // nothing when nobody rated it, or nobody knows
  bool unknown = false;          // "don't know"
  std::string evidence;
  std::string next_step;
  std::optional<double> before;  // the rating of the check before
};

struct PrincipleProfile {
  const Record* check = nullptr;
  const Record* before = nullptr;    // the check of the same thing before this one; null when there is none
  std::vector<PrincipleLine> lines;  // in the order of the framework
};

// The checks by the principles, the newest first: by their day, or by when they were begun.
[[nodiscard]] std::vector<const Record*> principle_checks(const CoalitionRecords& records);
[[nodiscard]] PrincipleProfile principle_profile(const CoalitionRecords& records, const Record& check);

}  // namespace foothold::workspace
