#pragma once

#include <optional>
#include <string_view>

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// How a sustainability assessment rates one building block: the mean of its statements, from 0 to 3. Nothing when none
// of them has a number. Pure.
[[nodiscard]] std::optional<double> block_rating(const CoalitionRecords& records, const Record& assessment,
                                                 std::string_view block);

}  // namespace foothold::workspace
