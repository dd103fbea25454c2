#pragma once

#include <optional>
#include <string>

#include "html/page.hpp"
#include "toolkit/worksheets/worksheet.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {

// Where a document that a worksheet prints as is found, behind the address of the coalition: the paper itself where the
// participant sees one record that prints as it, and otherwise the list of such records. Nothing when there is no such
// document.
[[nodiscard]] std::optional<std::string> printed_document_path(const Participant& participant,
                                                               const WorksheetView& view,
                                                               const toolkit::PrintedDocument& document);

// The documents of a worksheet, each a link to where it is asked for, with how.
void write_printed_documents(html::Html& html, const html::PageContext& context, const Participant& participant,
                             const WorksheetView& view);

}  // namespace foothold::workspace
