#pragma once

#include <string>
#include <string_view>

#include "workspace/letters/letter_list.hpp"
#include "workspace/letters/letter_page.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// A letter with what it was written from.
struct ReadLetter {
  Record record;              // as the participant sees it
  html::PageContext context;  // in the language of the letter, which may be another than the reader's
  Letter letter;
  std::string place;  // of the coalition; may be empty
  const LetterKind* kind = nullptr;
  const toolkit::RecordType* type = nullptr;
};

// The letter that a record prints as, of one kind where it prints as several, with the eyes of the participant. Refused
// with `not_found` when they may not see the record, or it prints as none.
Result<ReadLetter> read_letter(const RecordRequest& asked, const Record& record, std::string_view kind);
// What its page and its document are written from; borrows both.
[[nodiscard]] LetterView view_of(const RecordRequest& asked, const ReadLetter& read);

}  // namespace foothold::workspace
