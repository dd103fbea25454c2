#pragma once

#include "html/html.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

// The files of a record, and for those who may write it the form that sends others.
void write_attachments(html::Html& html, const html::PageContext& context, const Participant& participant,
                       const RecordView& view);

}  // namespace foothold::workspace
