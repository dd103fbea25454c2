#pragma once

#include <string>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What leaders have promised, how firmly, and what must be renewed. Pure functions; pointers lead into the records.

struct TrackedCommitment {
  const Record* record = nullptr;
  bool soft = false;           // is_soft() of checks/commitment_checks.hpp
  std::string ends;            // the last day for which anything of it holds; empty when nobody said
  bool needs_renewal = false;  // it is given, and ends soon or has ended
};

struct CommitmentState {
  std::string state;  // a choice; empty for those of which nobody said where they stand
  Localized label;
  std::vector<TrackedCommitment> commitments;  // by title
};

// What is promised in one unit, by how firm it is.
struct Pledge {
  std::string unit;  // a choice
  Localized label;
  double verbal = 0.0;
  double in_writing = 0.0;
  double delivered = 0.0;
};

struct CommitmentTracker {
  std::vector<CommitmentState>
      states;                   // all that there are, in their order; what nobody said comes last, if there is any
  std::vector<Pledge> pledges;  // of units in which something is promised
  std::vector<TrackedCommitment> renewals;  // the earliest first
};

[[nodiscard]] CommitmentTracker commitment_tracker(const CoalitionRecords& records);

}  // namespace foothold::workspace
