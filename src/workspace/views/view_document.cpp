#include "workspace/views/view_document.hpp"

#include <algorithm>

#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/views/work_view_list.hpp"

namespace foothold::workspace {

Result<documents::Document> view_document(const RecordRequest& asked, const std::string& address) {
  const std::size_t question = std::min(address.find('?'), address.size());
  const WorkView* view = find_work_view(address.substr(0, question));
  const auto chosen = http::Query::parse(address.substr(std::min(question + 1, address.size())));
  if (view == nullptr || !chosen) return not_found("view", "views.unknown");
  const ViewSource source(asked);
  const ViewRequest page = source.view();
  const ViewRequest request{page.context, page.participant, page.records, page.all, page.names, page.edition, *chosen};
  const std::string key = "views." + std::string(view->id);
  html::Html body;
  body.element("p", {{"class", "fh-lead"}}, page.context.text(key + ".about"));
  view->write(body, request);
  return documents::Document{
      .title = page.context.text(key + ".title"), .language = page.context.language(), .body = body.take()};
}

}  // namespace foothold::workspace
