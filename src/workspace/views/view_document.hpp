#pragma once

#include <string>

#include "documents/document.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// A view as a document. `address` is its id, with what the reader chose behind a question mark
// ("pipeline?sector=health"). Refused with `not_found` when there is no such view, and when the choice cannot be read;
// a view that makes its own document may refuse to as well.
Result<documents::Document> view_document(const RecordRequest& asked, const std::string& address);

}  // namespace foothold::workspace
