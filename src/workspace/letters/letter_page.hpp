#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/letters/letter.hpp"

namespace foothold::workspace {

struct LetterView {
  const Record& record;
  const Letter& letter;
  const html::PageContext& letter_context;  // in the language of the letter, which may be another than the reader's
  const std::string& place;                 // of the coalition; may be empty
  std::string_view title_key;               // of the words above it
  std::vector<html::Crumb> way;             // to the type of the record
};

// The letter with what belongs to a page around it; on paper the letter alone.
[[nodiscard]] std::string letter_page(const html::PageContext& context, const Participant& participant,
                                      const LetterView& view);

}  // namespace foothold::workspace
