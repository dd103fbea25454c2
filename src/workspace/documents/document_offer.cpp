#include "workspace/documents/document_offer.hpp"

#include "documents/document.hpp"
#include "html/form.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

void write_document_offer(html::Html& html, const html::PageContext& context, const Participant& participant,
                          const DocumentSubject& subject) {
  const SessionForm form(html, context, participant.visitor, participant.path("/documents"));
  html::hidden_field(html, "kind", subject.kind);
  html::hidden_field(html, "id", subject.id);
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word})
    html.element("button",
                 {{"class", html::button_class(html::ButtonStyle::quiet)},
                  {"type", "submit"},
                  {"name", "format"},
                  {"value", documents::ending_of(format)}},
                 context.text("documents.make_" + std::string(documents::ending_of(format))));
}

}  // namespace foothold::workspace
