#pragma once

#include <pugixml.hpp>

#include "documents/document.hpp"

namespace foothold::documents {

// The language as office programs name it, with its country ("es-US").
[[nodiscard]] const char* office_language(Language language);

// Our look in the styles that pandoc has written for a document (word/styles.xml).
void restyle(pugi::xml_node styles, const Document& document);

}  // namespace foothold::documents
