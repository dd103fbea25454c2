#pragma once

#include <string>

#include "base/content/messages.hpp"
#include "base/language.hpp"

namespace foothold::workspace {

// The four parts of a theory of change in one language, as people wrote them.
struct TheorySlots {
  std::string goal;        // the problem as a goal, beginning with a verb
  std::string strategies;  // beginning with verbs
  std::string medium;      // what will be different in some years, as nouns
  std::string long_term;   // how lives will be different
};

// "In order to [goal], we will [strategies], which will lead to [medium], thereby [long_term]." as the language has it.
// A part loses its last period and the words of the formula when it brings them itself, and begins with a small letter
// unless it begins with an abbreviation or with a word that content/strings keeps capital. In place of an empty part
// stands "…". Pure.
[[nodiscard]] std::string theory_sentence(const Messages& messages, Language language, const TheorySlots& slots);

// Whether every part says something.
[[nodiscard]] bool is_whole(const TheorySlots& slots);

}  // namespace foothold::workspace
