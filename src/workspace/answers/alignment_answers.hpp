#pragma once

#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// The answers of a program alignment profile, counted by the groups of its questions. They are counted and never added
// up: a profile does not tell whether a program works, and a sum would look as if it did. Pure; views lead into the
// record type.

struct AlignmentCounts {
  int yes = 0;
  int partly = 0;
  int no = 0;
  int unknown = 0;     // "Don't know"
  int unanswered = 0;  // nobody has said anything yet

  [[nodiscard]] int answered() const { return yes + partly + no + unknown; }
  // What nobody knows is more than 40 percent of the answers, so that others have to be asked.
  [[nodiscard]] bool mostly_guessed() const;
  AlignmentCounts& operator+=(const AlignmentCounts& other);
};

struct AlignmentGroup {
  const Localized* title = nullptr;  // "C. Economic success"
  AlignmentCounts counts;
};

// The groups in the order of the form, each that asks anything on the scale of alignment.
[[nodiscard]] std::vector<AlignmentGroup> alignment_groups(const CoalitionRecords& records, const Record& assessment);
[[nodiscard]] AlignmentCounts sum_of(const std::vector<AlignmentGroup>& groups);

}  // namespace foothold::workspace
