#pragma once

#include <span>
#include <vector>

#include "workspace/answers/answers.hpp"
#include "workspace/suppression/additive_table.hpp"

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

// The smallest count that may be shown of an indicator: as it says itself or as the profile of the coalition says, and
// more where the holder of its data asks for more.
[[nodiscard]] double least_shown(const CoalitionRecords& records, const Record& indicator);

// How many cases a row rests on: what it says, or its value where that is a plain count; nothing when nobody said.
[[nodiscard]] std::optional<double> cases_of(const Record& indicator, const Fields& row);
// Whether a count or a share tells something of each single person: few people, or none or all of a small group.
[[nodiscard]] bool is_small_count(std::optional<double> count, double least);
[[nodiscard]] bool tells_of_everyone(const Record& indicator, const Fields& row);
// Whether a value may change by chance alone: few cases, or a wide margin of error.
[[nodiscard]] bool is_unsteady(const Record& indicator, const Fields& row);
inline constexpr double few_people = 100;  // below it rates are flagged, and extreme percents are limits
// A percent near 0 or 100 that rests on few people.
[[nodiscard]] bool is_extreme_percent(const Record& indicator, const Fields& row);
// Whether the unit is one number out of another.
[[nodiscard]] bool is_rate(const Record& indicator);
[[nodiscard]] double smallest_base(const CoalitionRecords& records);
// Where a row stands in tables of the same things counted.
[[nodiscard]] CellSpot spot_of(const Fields& row);
// What indicators share that count the same things from the same source; of one by itself its id.
[[nodiscard]] std::string counted_things(const Record& indicator);

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
