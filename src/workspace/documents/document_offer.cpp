#include "workspace/documents/document_offer.hpp"

#include "documents/document.hpp"
#include "html/form.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

namespace {

void write_buttons(html::Html& html, const html::PageContext& context) {
  for (const documents::Format format : {documents::Format::pdf, documents::Format::word})
    html.element("button",
                 {{"class", html::button_class(html::ButtonStyle::quiet)},
                  {"type", "submit"},
                  {"name", "format"},
                  {"value", documents::ending_of(format)}},
                 context.text("documents.make_" + std::string(documents::ending_of(format))));
}

}  // namespace

void write_document_offer(html::Html& html, const html::PageContext& context, const Participant& participant,
                          const DocumentSubject& subject) {
  const SessionForm form(html, context, participant.visitor, participant.path("/documents"));
  html::hidden_field(html, "kind", subject.kind);
  html::hidden_field(html, "id", subject.id);
  write_buttons(html, context);
}

void write_document_offer(html::Html& html, const html::PageContext& context, const Participant& participant,
                          std::string_view address) {
  const SessionForm form(html, context, participant.visitor, participant.path(std::string(address)));
  write_buttons(html, context);
}

}  // namespace foothold::workspace
