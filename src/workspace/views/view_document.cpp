#include "workspace/views/view_document.hpp"

#include "workspace/documents/subject_address.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/views/work_view_list.hpp"

namespace foothold::workspace {
namespace {

// What stands on the page.
documents::Document document_of_page(const WorkView& view, const ViewRequest& request) {
  const std::string key = "views." + std::string(view.id);
  html::Html body;
  body.element("p", {{"class", "fh-lead"}}, request.context.text(key + ".about"));
  view.write(body, request);
  documents::Document document{
      .title = request.context.text(key + ".title"), .language = request.context.language(), .body = body.take()};
  if (view.fit_document != nullptr) view.fit_document(document, request);
  return document;
}

}  // namespace

Result<documents::Document> view_document(const RecordRequest& asked, const std::string& address) {
  const auto subject = read_subject_address(address);
  const WorkView* view = subject ? find_work_view(subject->id) : nullptr;
  if (view == nullptr) return not_found("view", "views.unknown");
  const ViewSource source(asked);
  const ViewRequest request = source.view().with({.query = &subject->chosen});
  if (view->make_document != nullptr) return view->make_document(request);
  return document_of_page(*view, request);
}

}  // namespace foothold::workspace
