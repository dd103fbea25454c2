#pragma once

#include <pugixml.hpp>

#include "base/language.hpp"

namespace foothold::documents {

// The language as office programs name it, with its country ("es-US").
[[nodiscard]] const char* office_language(Language language);

// Our look in the styles of a document of pandoc's (word/styles.xml).
void restyle(pugi::xml_node styles, Language language);

}  // namespace foothold::documents
