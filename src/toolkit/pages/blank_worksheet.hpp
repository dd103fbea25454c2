#pragma once

#include <string>

#include "documents/document.hpp"
#include "html/page.hpp"
#include "toolkit/toolkit.hpp"

namespace foothold::toolkit {

// An empty form of a worksheet for paper: how to go about it, and each question with room for the answer.
void write_blank_worksheet(html::Html& html, const html::PageContext& context, const Toolkit& toolkit,
                           const Worksheet& worksheet);

[[nodiscard]] documents::Document blank_worksheet_document(const html::PageContext& context, const Toolkit& toolkit,
                                                           const Worksheet& worksheet);

// The same for everybody, "/toolkit/worksheets/{worksheet}".
[[nodiscard]] std::string blank_form_page(const html::PageContext& context, const Toolkit& toolkit,
                                          const Worksheet& worksheet);

}  // namespace foothold::toolkit
