#pragma once

#include <span>
#include <string>
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
// Asks whoever holds data for them.
[[nodiscard]] Letter data_request_letter(const LetterSource& source);
// What an agreement on sharing these data has to say, with room for what is still open.
[[nodiscard]] Letter data_agreement_outline(const LetterSource& source);

using WriteLetter = Letter (*)(const LetterSource& source);
// A letter that records of a type print as, with the keys of the words of links to it and of the title of its page.
struct LetterKind {
  std::string_view type;
  WriteLetter write = nullptr;
  std::string_view link_key = "letters.link";
  std::string_view title_key = "letters.title";
  std::string_view kind = {};  // which of several letters of the type it is; empty for the first
};
inline constexpr std::string_view agreement_outline_kind = "agreement";

// Those that records of a type print as, in the order in which pages name them; empty for types that print as none.
[[nodiscard]] std::span<const LetterKind> letters_of(std::string_view type);
// Null when records of the type print as no such letter.
[[nodiscard]] const LetterKind* find_letter(std::string_view type, std::string_view kind = {});
// Where a record prints as the letter, behind the address of its coalition.
[[nodiscard]] std::string letter_path(const LetterKind& letter, const std::string& record);

}  // namespace foothold::workspace
