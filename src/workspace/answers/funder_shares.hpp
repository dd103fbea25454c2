#pragma once

#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Who pays how much of the money that a coalition has or is promised. Pure; pointers lead into the records.

struct FunderShare {
  const Record* funder = nullptr;  // an organization, or the source itself where it names none
  double amount = 0;               // in dollars
  double share = 0;                // of all of it; 0 while there is no money
};

struct FunderShares {
  std::vector<FunderShare> funders;           // the largest first
  std::vector<const Record*> sources;         // those that are added up here
  std::vector<const Record*> other_currency;  // those that are not, because nobody can say what they are in dollars
};
// Of the sources that are secured or promised, and whose period is not over.
[[nodiscard]] FunderShares funder_shares(const CoalitionRecords& records);

}  // namespace foothold::workspace
