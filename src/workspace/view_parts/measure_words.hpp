#pragma once

#include <string>

#include "workspace/checks/measure_status.hpp"
#include "workspace/view_parts/work_view.hpp"

namespace foothold::workspace {

// What views say of a measure, and of numbers that are no money. Pure.

// With thousands marked, and as many decimals as the number has.
[[nodiscard]] std::string number_words(double number);
// "50 homes": the number with the unit of the measure.
[[nodiscard]] std::string amount_of_measure(const Record& measure, double number);
// "On track", and what that means.
[[nodiscard]] std::string status_words(const ViewRequest& view, MeasureStatus status);
[[nodiscard]] std::string status_meaning(const ViewRequest& view, MeasureStatus status);
// "50 homes", "+10%", or the target as people wrote it; the kind of target when there is nothing else, and empty when
// nobody has set one.
[[nodiscard]] std::string target_words(const html::PageContext& context, const CoalitionRecords& records,
                                       const Record& measure);

}  // namespace foothold::workspace
