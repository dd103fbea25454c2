#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/letters/letter_list.hpp"

namespace foothold::workspace {

struct LetterView {
  const Record& record;
  const Letter& letter;
  const html::PageContext& letter_context;  // in the language of the letter, which may be another than the reader's
  const std::string& place;                 // of the coalition; may be empty
  const LetterKind& kind;
  std::vector<html::Crumb> way;  // to the type of the record
};

// What the document of a record's letter, and its page, are called.
[[nodiscard]] std::string letter_title(const html::PageContext& context, const LetterView& view);
// The letter alone.
void write_letter(html::Html& html, const std::string& coalition, const LetterView& view);

// The letter with what belongs to a page around it; on paper the letter alone.
[[nodiscard]] std::string letter_page(const html::PageContext& context, const Participant& participant,
                                      const LetterView& view);

}  // namespace foothold::workspace
