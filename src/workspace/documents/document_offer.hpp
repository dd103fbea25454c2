#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// What a document is to be made of: the id of a kind (document_pages/document_kinds.hpp) and of the thing itself.
struct DocumentSubject {
  std::string_view kind;
  std::string id;
};

// The buttons that ask for the page one looks at as PDF and for Word. For the actions of a page.
void write_document_offer(html::Html& html, const html::PageContext& context, const Participant& participant,
                          const DocumentSubject& subject);
// The same for what has an address of its own, given as it stands behind the coalition's name ("/plan/full/document").
void write_document_offer(html::Html& html, const html::PageContext& context, const Participant& participant,
                          std::string_view address);

}  // namespace foothold::workspace
