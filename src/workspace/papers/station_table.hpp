#pragma once

#include <vector>

#include "workspace/letter_parts/letter_answers.hpp"

namespace foothold::workspace {

// What hangs at each station and what the group is asked there. For the guides of walks and of activities. Pure.
[[nodiscard]] LetterTable station_table(const LetterSource& source, const std::vector<const Record*>& stations);

}  // namespace foothold::workspace
