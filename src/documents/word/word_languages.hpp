#pragma once

#include <pugixml.hpp>

namespace foothold::documents {

// Word reads each text aloud in the language that its letters are marked with. pandoc drops the languages of our
// markup, but keeps names of places in it: so each language becomes a name before the conversion, and the name a
// language after it.

// Names what stands in a language of its own in the markup of a page.
void name_languages(pugi::xml_node body);
// Marks the letters between those names in the body of a Word file, and takes the names out.
void mark_languages(pugi::xml_node body);

}  // namespace foothold::documents
