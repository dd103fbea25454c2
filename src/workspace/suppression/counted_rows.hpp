#pragma once

#include <optional>
#include <string>

#include "workspace/answers/answers.hpp"
#include "workspace/suppression/additive_table.hpp"

namespace foothold::workspace {

// What the rows of a local indicator rest on: how many cases, out of how many people. All pure.

inline constexpr double few_people = 100;  // below it rates are flagged, and extreme percents are limits
inline constexpr double low_percent = 5;   // percents below it are extreme
inline constexpr double high_percent = 95;

// The smallest count that may be shown of an indicator: as it says itself or as the profile of the coalition says, and
// more where the holder of its data asks for more.
[[nodiscard]] double least_shown(const CoalitionRecords& records, const Record& indicator);

// How many cases a row rests on: its value where that is a plain count, and otherwise what it says; nothing when nobody
// said.
[[nodiscard]] std::optional<double> cases_of(const Record& indicator, const Fields& row);
// Whether a count or a share tells something of each single person: few people, or none or all of a small group.
[[nodiscard]] bool is_small_count(std::optional<double> count, double least);
[[nodiscard]] bool tells_of_everyone(const Record& indicator, const Fields& row);
// Whether a value may change by chance alone: few cases, or a wide margin of error.
[[nodiscard]] bool is_unsteady(const Record& indicator, const Fields& row);
// A percent near 0 or 100 that rests on few people.
[[nodiscard]] bool is_extreme_percent(const Record& indicator, const Fields& row);
// Whether the unit is one number out of another.
[[nodiscard]] bool is_rate(const Record& indicator);
[[nodiscard]] double smallest_base(const CoalitionRecords& records);
// Where a row stands in tables of the same things counted.
[[nodiscard]] CellSpot spot_of(const Fields& row);
// What indicators share that count the same things from the same source; of one by itself its id.
[[nodiscard]] std::string counted_things(const Record& indicator);

}  // namespace foothold::workspace
