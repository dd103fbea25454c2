#pragma once

#include <string>

#include "documents/document.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// The letter of a record as a document; `address` is the id of the record, with the kind of letter behind a question
// mark where it prints as several ("01h2?kind=invitation"). It is in the language of the letter. Refused with
// `not_found` when the participant may not see the record, or it prints as no letter.
Result<documents::Document> letter_document(const RecordRequest& asked, const std::string& address);

}  // namespace foothold::workspace
