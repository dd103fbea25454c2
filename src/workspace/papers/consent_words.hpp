#pragma once

#include "workspace/letter_parts/letter_answers.hpp"

namespace foothold::workspace {

// What is read aloud before people take part in an activity: what its consent sheet says, or the least that must be
// said where it has none that the reader may see.
[[nodiscard]] LetterPart consent_words(const LetterSource& source, const Record& activity);

}  // namespace foothold::workspace
