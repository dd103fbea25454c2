#pragma once

#include <string>
#include <vector>

#include "http/multipart_form.hpp"
#include "http/response.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// Attaches every file of the form whose field is called "file" to a record that the participant may write; open pages
// hear of it. Stops at the first that is refused: by recognise_file, or by AttachmentStore::add.
Result<std::vector<Attachment>> attach_files(const Record& record, const http::MultipartForm& form,
                                             const Participant& participant, WorkspaceSite& workspace);

// The file of a record by its id. Refused with `not_found`.
Result<Attachment> require_attachment(const Record& record, const std::string& id, WorkspaceSite& workspace);

// The file, to be saved. Refused with `unavailable` when its bytes are lost or damaged.
Result<http::Response> download_of(const Attachment& attachment, WorkspaceSite& workspace);

// Takes it away from a record that the participant may write. Refused with `not_found`.
Result<void> take_away(const Record& record, const std::string& id, const Participant& participant,
                       WorkspaceSite& workspace);

}  // namespace foothold::workspace
