#include "workspace/views/view_routes.hpp"

#include <algorithm>

#include "workspace/documents/document_offer.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_actions/answer_routes.hpp"
#include "workspace/view_actions/baseline_routes.hpp"
#include "workspace/view_actions/starter_routes.hpp"
#include "workspace/view_actions/step_routes.hpp"
#include "workspace/view_actions/usual_milestone_routes.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/views/work_view_list.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class ViewReading {
 public:
  explicit ViewReading(RecordRequest& asked) : asked_(asked) {}

  Result<Response> page() {
    const WorkView* view = find_work_view(asked_.request().parameter("view"));
    if (view == nullptr) return not_found("view", "views.unknown");
    return http::html_response(page_of(*view));
  }

 private:
  [[nodiscard]] std::string page_of(const WorkView& view) const {
    const ViewSource source(asked_);
    return write(view, source.view());
  }

  [[nodiscard]] std::string write(const WorkView& view, const ViewRequest& request) const {
    const std::string key = "views." + std::string(view.id);
    const WorkspacePage page(request.context, request.participant);
    return page.write(request.context.text(key + ".title"), chapter_crumbs(request, view.chapter),
                      [&](html::Html& html) {
                        html.element("p", {{"class", "fh-lead"}}, request.context.text(key + ".about"));
                        {
                          const html::Element live = html.open("div", {{"data-live-region", "view"}});
                          view.write(html, request);
                        }
                        if (view.has_document != nullptr && !view.has_document(request)) return;
                        const html::Element actions = html.open("div", {{"class", "fh-actions"}});
                        write_document_offer(html, request.context, request.participant, {"view", subject_of(view)});
                      });
  }

  // With what the reader chose in the address.
  [[nodiscard]] std::string subject_of(const WorkView& view) const {
    const std::string& target = asked_.request().target;
    return std::string(view.id) + target.substr(std::min(target.find('?'), target.size()));
  }

  RecordRequest& asked_;
};

}  // namespace

void add_view_routes(http::Router& router, WorkspaceSite& workspace) {
  router.get("/coalitions/{slug}/views/{view}", record_handler(workspace, &ViewReading::page));
  add_answer_routes(router, workspace);
  add_baseline_routes(router, workspace);
  add_usual_milestone_routes(router, workspace);
  add_starter_routes(router, workspace);
  add_step_routes(router, workspace);
}

}  // namespace foothold::workspace
