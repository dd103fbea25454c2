#pragma once

#include <pugixml.hpp>

#include "documents/conversion/conversion.hpp"
#include "documents/pdf/print_styles.hpp"

namespace foothold::documents {

// Names of paragraph styles that we add to those of pandoc's.
inline constexpr const char* answer_line_style = "Answer Line";

// Makes a tree that is fit for paper one that pandoc reads well: without the elements that only group, with bold names
// of rows, with lines and boxes to fill in as words. No picture stays but those that draw_charts makes.
void make_fit_for_word(pugi::xml_node body);

// Draws every chart of the tree into a file of the folder and puts a picture with the chart's text alternative in its
// place. Refused like run_converter.
Result<void> draw_charts(pugi::xml_node body, const std::filesystem::path& folder, const PrintStyles& styles,
                         const Conversion& conversion);

}  // namespace foothold::documents
