#pragma once

#include <pugixml.hpp>

#include "documents/conversion/conversion.hpp"
#include "documents/pdf/print_frame.hpp"

namespace foothold::documents {

// The document as a tagged PDF: printed by Chromium, then fixed up. `body` is fit for paper already and is changed.
// Refused like run_converter. Throws Broken when Chromium prints something that is no PDF.
[[nodiscard]] Result<std::string> write_pdf(const Document& document, pugi::xml_node body, const PrintStyles& styles,
                                            const SheetWords& words, const Conversion& conversion);

}  // namespace foothold::documents
