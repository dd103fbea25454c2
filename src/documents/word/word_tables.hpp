#pragma once

#include <pugixml.hpp>

#include "documents/word/word_styles.hpp"

namespace foothold::documents {

// Lays out the tables of a Word file as browsers lay out those of our pages, because pandoc makes all columns equally
// wide: each table is as wide as the text, `text_width` in twentieths of a point; no column is narrower than its
// longest word as long as there is room, and those with more to say get more of what is left. Rows stay whole, heads
// over all columns stay with the row below them, and all words in cells have the same size. `body` is w:body.
void lay_out_tables(pugi::xml_node body, int text_width, LetterSize letters);

}  // namespace foothold::documents
