#pragma once

#include <span>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/suppression/counted_rows.hpp"

namespace foothold::workspace {

// How a value of a local indicator stands before people who may not see the raw numbers.
enum class Showing { value, below_limit, above_limit, hidden, not_available };

struct ShownValue {
  const Fields* row = nullptr;
  Showing showing = Showing::hidden;
  bool small = false;     // rests on fewer than 100 people
  bool unsteady = false;  // may change by chance alone
};

// A local indicator as everyone may see it. Points into its record.
struct ShownIndicator {
  const Record* indicator = nullptr;
  bool kept_back = false;          // whoever holds the data does not let anything be shown, so every value is hidden
  double least = 0;                // counts below this are hidden
  std::vector<ShownValue> values;  // one for each row of the record, in their order

  [[nodiscard]] std::ptrdiff_t count(Showing showing) const;
};

// Whether everyone who holds the data of an indicator says that results may be published. Where nobody says so they
// stay inside the coalition.
[[nodiscard]] bool may_be_published(const CoalitionRecords& records, const Record& indicator);

// Indicators as everyone may see them, in the same order. Hidden are counts from one to below the least, values whose
// number of cases nobody said, rates on too few people, "none" and "all" of a small group, what somebody marked as
// hidden, and then as many more as it takes that none of these can be worked out from sums, also across indicators that
// count the same things from the same source. Percents on fewer than 100 people are limits near 0 and 100.
[[nodiscard]] std::vector<ShownIndicator> shown_indicators(const CoalitionRecords& records,
                                                           std::span<const Record* const> indicators);

// For each of the indicators how many of the numbers that are not written down in it, because they are hidden, somebody
// could still work out who reads all that is written down in them.
[[nodiscard]] std::vector<std::ptrdiff_t> numbers_given_away(const CoalitionRecords& records,
                                                             std::span<const Record* const> indicators);

}  // namespace foothold::workspace
