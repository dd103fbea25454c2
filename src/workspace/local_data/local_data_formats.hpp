#pragma once

#include <string>
#include <vector>

#include "workspace/suppression/shown_values.hpp"

namespace foothold::workspace {

// Local indicators as everyone may see them, for programs and spreadsheets: numbers that are hidden are not in them.

// An object with "indicators", each with what it measures and its "values".
[[nodiscard]] std::string local_data_json(const CoalitionRecords& records, const std::vector<ShownIndicator>& shown);
// A line for each value. "shown" says why one is empty.
[[nodiscard]] std::string local_data_csv(const CoalitionRecords& records, const std::vector<ShownIndicator>& shown);

// "value", "hidden", "below_limit" …
[[nodiscard]] std::string_view showing_name(Showing showing);

}  // namespace foothold::workspace
