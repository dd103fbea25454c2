#pragma once

#include <string>
#include <vector>

#include "html/page.hpp"
#include "workspace/access.hpp"
#include "workspace/documents/document_job.hpp"

namespace foothold::workspace {

// /coalitions/{slug}/documents: what the participant has asked for, how far each is, and the finished ones to save.
[[nodiscard]] std::string documents_page(const html::PageContext& context, const Participant& participant,
                                         const std::vector<DocumentJob>& jobs);

}  // namespace foothold::workspace
