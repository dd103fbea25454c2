#include "workspace/document_pages/document_asking.hpp"

#include "html/components.hpp"

namespace foothold::workspace {
namespace {

// What stands above everything on the page as well. A letter is what its writer makes it.
std::string notices(const RecordRequest& asked) {
  html::Html html;
  if (asked.page().site().fictional) html::notice(html, asked.page().text("page.fictional"));
  if (asked.participant().coalition.example) html::notice(html, asked.page().text("example.notice"));
  return html.take();
}

}  // namespace

Result<http::Response> ask_for_document(const RecordRequest& asked, documents::Document document,
                                        const http::Query& form) {
  const auto format = documents::format_from_ending(form.find("format").value_or(""));
  if (!format) return format.error();
  const Participant& participant = asked.participant();
  document.site = asked.workspace().accounts.settings.public_address;
  if (document.shows_title) document.body = notices(asked) + document.body;
  if (document.footer.empty()) document.footer = participant.coalition.name;
  const auto job =
      asked.workspace().documents.ask({participant.coalition.id, participant.person(), std::move(document), *format});
  if (!job) return job.error();
  return asked.go_to("/documents");
}

}  // namespace foothold::workspace
