#pragma once

#include "workspace/answers/coalition_records.hpp"

namespace foothold::workspace {

// What a coalition calls the parts of its plan where others read them. Pure.

// The vocabulary that its profile chooses; null when it chooses none, or one that there is not.
[[nodiscard]] const toolkit::Vocabulary* chosen_vocabulary(const CoalitionRecords& records);

enum class Number { one, many };
// The name of a record type in the vocabulary, or its own where the vocabulary, which may be null, has none for it.
[[nodiscard]] const Localized& name_in(const toolkit::Vocabulary* vocabulary, const toolkit::RecordType& type,
                                       Number number);

}  // namespace foothold::workspace
