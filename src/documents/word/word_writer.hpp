#pragma once

#include <pugixml.hpp>

#include "documents/conversion/conversion.hpp"
#include "documents/pdf/print_frame.hpp"

namespace foothold::documents {

// The document for Word and other office programs: charts drawn by rsvg-convert, written by pandoc, then fixed up.
// `body` is fit for paper already and is changed. Refused like run_converter. Throws Broken when pandoc writes
// something that is no document.
[[nodiscard]] Result<std::string> write_word(const Document& document, pugi::xml_node body, const PrintStyles& styles,
                                             const SheetWords& words, const Conversion& conversion);

}  // namespace foothold::documents
