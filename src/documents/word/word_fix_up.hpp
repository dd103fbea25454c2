#pragma once

#include <filesystem>
#include <string>

#include "documents/document.hpp"
#include "documents/pdf/print_frame.hpp"
#include "documents/word/word_styles.hpp"

namespace foothold::documents {

// How the sheets look, besides the footer of the document.
struct SheetLook {
  SheetWords words;
  std::string mark;  // at the head; empty for none
  LetterSize letters = LetterSize::usual;
};

// Gives a document of pandoc's our look and what pandoc leaves out: fonts and colours of its styles, lines in tables
// whose rows stay whole, its sheets with their numbers and a mark, its language, and pictures that say nothing
// marked as such. Throws Broken when the file is no such document.
[[nodiscard]] std::string fix_up_word(const std::filesystem::path& file, const Document& document,
                                      const SheetLook& look);

}  // namespace foothold::documents
