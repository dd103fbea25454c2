#pragma once

#include <vector>

#include "html/html.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "workspace/archive/archive_names.hpp"

namespace foothold::workspace {

// One record with what hangs on it.
struct ArchivedRecord {
  const Record* record = nullptr;
  std::vector<const Change*> changes;  // oldest first
  std::vector<const Comment*> comments;
  std::vector<const Attachment*> attachments;
};

// Writes the record as a section: what it is, every answer in words, comments, files, and its history. `type` is null
// when the content does not know it; answers then stand there as they are stored.
void write_record_section(html::Html& html, const html::PageContext& context, const ArchiveNames& names,
                          const toolkit::RecordType* type, const ArchivedRecord& archived);

}  // namespace foothold::workspace
