#pragma once

#include <string>
#include <string_view>

#include "documents/document.hpp"
#include "workspace/record_request.hpp"

namespace foothold::workspace {

// A kind of document that a coalition can ask for. To add one, write its function where its page is and name it in
// document_kinds.cpp; its page then offers it with write_document_offer().
struct DocumentKind {
  std::string_view id;
  // The document as the participant of the request sees it. `id` is what the page sent, so it may be anything. Refused
  // with `not_found` when there is nothing of that id that the participant may see.
  Result<documents::Document> (*write)(const RecordRequest& asked, const std::string& id);
};

// Null when there is none of that id.
[[nodiscard]] const DocumentKind* find_document_kind(std::string_view id);

}  // namespace foothold::workspace
