#pragma once

#include "documents/document.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// Asks for a document on behalf of the participant, in the format that `form` names, and leads to the list of
// documents. What every page of the coalition says of itself, such as that it is an example, goes into it, and the
// coalition's name to the foot of its sheets. Refused with `invalid` for an unknown format, and like DocumentDesk::ask.
Result<http::Response> ask_for_document(const RecordRequest& asked, documents::Document document,
                                        const http::Query& form);

}  // namespace foothold::workspace
