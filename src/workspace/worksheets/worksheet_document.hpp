#pragma once

#include <string>

#include "documents/document.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// Worksheets as documents, by their ids: what the participant may see of the answers, or an empty form. Refused with
// `not_found` when there is no such worksheet.
Result<documents::Document> worksheet_document(const RecordRequest& asked, const std::string& id);
Result<documents::Document> blank_worksheet_document(const RecordRequest& asked, const std::string& id);

}  // namespace foothold::workspace
