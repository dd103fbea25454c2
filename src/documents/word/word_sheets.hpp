#pragma once

#include <pugixml.hpp>

namespace foothold::documents {

// On paper a signature stays with its name and a question with the lines for its answer, and a station begins a sheet
// of its own; style sheets say so for our pages. pandoc drops that, but keeps names of places: so such places are named
// before the conversion, and laid out by their names after it.

// Names them in the markup of a page.
void name_sheet_ends(pugi::xml_node body);
// Lays them out in the body of a Word file, and takes the names out.
void lay_out_sheet_ends(pugi::xml_node body);

}  // namespace foothold::documents
