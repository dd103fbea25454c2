#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "documents/paper.hpp"
#include "workspace/letter_parts/letter_answers.hpp"

namespace foothold::workspace {

// The letters that there are. Pure functions; each takes a record of its type.

// Asks one person or organization to join.
[[nodiscard]] Letter invitation_letter(const LetterSource& source);
// Says what a leader is asked for and promises.
[[nodiscard]] Letter commitment_letter(const LetterSource& source);
// What a member and the coalition promise each other; shorter when the record asks for the form for residents, and
// always as the second one.
[[nodiscard]] Letter member_agreement(const LetterSource& source);
[[nodiscard]] Letter short_member_agreement(const LetterSource& source);
// Whether a full plan is begun, and why.
[[nodiscard]] Letter decision_memo(const LetterSource& source);
// What somebody who answers a survey on paper gets: its questions in the language of the sheet, with boxes and lines.
[[nodiscard]] Letter questionnaire(const LetterSource& source);
// Asks whoever holds data for them.
[[nodiscard]] Letter data_request_letter(const LetterSource& source);
// What an agreement on sharing these data has to say, with room for what is still open.
[[nodiscard]] Letter data_agreement_outline(const LetterSource& source);

using WriteLetter = Letter (*)(const LetterSource& source);
// A letter or another paper that records of a type print as.
struct LetterKind {
  std::string_view type;
  WriteLetter write = nullptr;
  std::string_view kind = {};  // which of several of the type it is; empty for the first
  // The key of what it is called ("Agenda"); empty for what is just a letter.
  std::string_view name = {};
  documents::Paper paper = documents::Paper::letter;
  std::optional<Language> language = {};  // nothing: that of the record or of the reader
};
// What links to it say, and what its page and its document are called, given the title of the record.
[[nodiscard]] std::string link_words(const html::PageContext& context, const LetterKind& letter);
[[nodiscard]] std::string title_of_letter(const html::PageContext& context, const LetterKind& letter,
                                          const std::string& title);
inline constexpr std::string_view agreement_outline_kind = "agreement";

// Those that records of a type print as, in the order in which pages name them; empty for types that print as none.
[[nodiscard]] std::span<const LetterKind> letters_of(std::string_view type);
// Null when records of the type print as no such letter.
[[nodiscard]] const LetterKind* find_letter(std::string_view type, std::string_view kind = {});
// Where a record prints as the letter, behind the address of its coalition.
[[nodiscard]] std::string letter_path(const LetterKind& letter, const std::string& record);

}  // namespace foothold::workspace
