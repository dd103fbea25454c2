#pragma once

#include <pugixml.hpp>

#include "base/language.hpp"

namespace foothold::documents {

// The language as office programs name it, with its country ("es-US").
[[nodiscard]] const char* office_language(Language language);

// How large the letters are: as usual, those of large print, or so small that a page made for one sheet fits on it.
enum class LetterSize { usual, large, small };

// Our look in the styles that pandoc has written for a document (word/styles.xml).
void restyle(pugi::xml_node styles, Language language, LetterSize letters);

}  // namespace foothold::documents
