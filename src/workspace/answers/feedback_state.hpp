#pragma once

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// Whether those who took part were told what came of it. Pure.

// Its last day has passed.
[[nodiscard]] bool was_held(const CoalitionRecords& records, const Record& activity);
// The report that was sent to those who took part; null while there is none.
[[nodiscard]] const Record* sent_feedback(const CoalitionRecords& records, const Record& activity);
// The reports on the activity, sent or not.
[[nodiscard]] std::vector<const Record*> feedback_on(const CoalitionRecords& records, const Record& activity);
// How many days the coalition gives itself for it: those of its profile, or 60, unless a plan says fewer.
[[nodiscard]] int feedback_days(const CoalitionRecords& records);

}  // namespace foothold::workspace
