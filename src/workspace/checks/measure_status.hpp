#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// How far a measure has come, by its observations. Pure functions; pointers lead into the records.

// Where the newest value for everyone stands against the straight line from the baseline to the target.
enum class MeasureStatus {
  no_data,
  baseline_only,
  too_early,  // there is time left, and one value says little
  on_track,   // behind the line by no more than the tolerance
  slow,       // further behind, yet at least half as far as the line
  off_track,  // not even half as far, or further from the target than at the start
  reached,
  cannot_tell,  // there is no such line: the target is of another kind, or a value or a day is missing
};
[[nodiscard]] std::string_view measure_status_name(MeasureStatus status);  // "on-track", as in content/strings
// All of them, as people want to read them: what went well first. Constant.
[[nodiscard]] const std::vector<MeasureStatus>& all_measure_statuses();

[[nodiscard]] MeasureStatus status_of_measure(const CoalitionRecords& records, const Record& measure);
// Whether the status tells of a miss: slow or off track.
[[nodiscard]] bool is_miss(MeasureStatus status);

// The observations of a measure that have a value and a day, the oldest first.
[[nodiscard]] std::vector<const Record*> values_of(const CoalitionRecords& records, const Record& measure);
// Those of them that are for everyone, and not for a single group or a part of the place.
[[nodiscard]] std::vector<const Record*> values_for_everyone(const CoalitionRecords& records, const Record& measure);
// The last day that an observation tells of; empty when it does not say.
[[nodiscard]] std::string day_of_value(const Record& observation);

// How far the target lies above the baseline, below it when negative; nothing when it cannot be told.
[[nodiscard]] std::optional<double> rise_to_target(const Record& measure);
// The day by which the next value should be there; empty when nobody waits for one.
[[nodiscard]] std::string next_value_due(const CoalitionRecords& records, const Record& measure);

}  // namespace foothold::workspace
