#pragma once

#include <filesystem>
#include <string>

#include "documents/document.hpp"
#include "documents/pdf/print_frame.hpp"

namespace foothold::documents {

// Gives a document of pandoc's our look and what pandoc leaves out: fonts and colours of its styles, lines in tables
// whose rows stay whole, sheets of Letter with their numbers, its language, and pictures that say nothing marked as
// such. Throws Broken when the file is no such document.
[[nodiscard]] std::string fix_up_word(const std::filesystem::path& file, const Document& document,
                                      const PageNumberWords& words);

}  // namespace foothold::documents
