#pragma once

#include <boost/json/object.hpp>
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

// Those of a theory of change as it is stored.
[[nodiscard]] TheorySlots slots_of(const boost::json::object& theory, Language language);

// "In order to [goal], we will [strategies], which will lead to [medium], thereby [long_term]." as the language has it.
// A part loses its last period and the words of the formula when it brings them itself, and begins with a small letter
// unless it begins with an abbreviation or with a word that content/strings keeps capital. In place of an empty part
// stands "…". Pure.
[[nodiscard]] std::string theory_sentence(const Messages& messages, Language language, const TheorySlots& slots);

// Whether every part says something.
[[nodiscard]] bool is_whole(const TheorySlots& slots);
// Whether none does.
[[nodiscard]] bool is_empty(const TheorySlots& slots);

// An answer of the field "sentence": composed in each language in which all four parts are there, and otherwise as the
// theory has it.
[[nodiscard]] boost::json::object composed_sentences(const Messages& messages, const boost::json::object& theory);

}  // namespace foothold::workspace
