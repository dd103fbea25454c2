#pragma once

#include <string>

#include "documents/document.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// The drawing of the record of that id, with the same as words, across a sheet of Letter. Refused with `not_found` when
// the participant may not see the record, or it has no drawing.
Result<documents::Document> drawing_document(const RecordRequest& asked, const std::string& id);

}  // namespace foothold::workspace
