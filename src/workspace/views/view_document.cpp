#include "workspace/views/view_document.hpp"

#include "workspace/documents/subject_address.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/views/work_view_list.hpp"

namespace foothold::workspace {

Result<documents::Document> view_document(const RecordRequest& asked, const std::string& address) {
  const auto subject = read_subject_address(address);
  const WorkView* view = subject ? find_work_view(subject->id) : nullptr;
  if (view == nullptr) return not_found("view", "views.unknown");
  const ViewSource source(asked);
  const ViewRequest page = source.view();
  const ViewRequest request{.context = page.context,
                            .participant = page.participant,
                            .records = page.records,
                            .all = page.all,
                            .names = page.names,
                            .edition = page.edition,
                            .query = subject->chosen,
                            .site = page.site};
  const std::string key = "views." + std::string(view->id);
  html::Html body;
  body.element("p", {{"class", "fh-lead"}}, page.context.text(key + ".about"));
  view->write(body, request);
  documents::Document document{
      .title = page.context.text(key + ".title"), .language = page.context.language(), .body = body.take()};
  if (view->fit_document != nullptr) view->fit_document(document, request);
  return document;
}

}  // namespace foothold::workspace
