#pragma once

#include <string_view>

#include "workspace/letters/letter_answers.hpp"

namespace foothold::workspace {

// The letters that there are. Pure functions; each takes a record of its type.

// Asks one person or organization to join.
[[nodiscard]] Letter invitation_letter(const LetterSource& source);
// Says what a leader is asked for and promises.
[[nodiscard]] Letter commitment_letter(const LetterSource& source);
// What a member and the coalition promise each other; shorter when the record asks for the form for residents.
[[nodiscard]] Letter member_agreement(const LetterSource& source);
// Whether a full plan is begun, and why.
[[nodiscard]] Letter decision_memo(const LetterSource& source);
// What somebody who answers a survey on paper gets: its questions in the language of the sheet, with boxes and lines.
[[nodiscard]] Letter questionnaire(const LetterSource& source);

using WriteLetter = Letter (*)(const LetterSource& source);
// The letter that records of a type print as, with the keys of the words of links to it and of the title of its page.
struct LetterKind {
  std::string_view type;
  WriteLetter write = nullptr;
  std::string_view link_key = "letters.link";
  std::string_view title_key = "letters.title";
};
// Null for types that print as none.
[[nodiscard]] const LetterKind* find_letter(std::string_view type);

}  // namespace foothold::workspace
