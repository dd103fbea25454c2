#include "workspace/drawings/drawing_page.hpp"

#include "workspace/documents/document_offer.hpp"
#include "workspace/view_parts/view_parts.hpp"

namespace foothold::workspace {

std::string drawing_page(const DrawingRequest& request) {
  const ViewRequest& view = request.view;
  const RecordDrawing& drawing = *find_drawing(request.record.type);
  const std::string words = "drawing." + std::string(drawing.words);
  const std::string title = title_of(view, request.record);
  return WorkspacePage(view.context, view.participant)
      .write(view.context.fill("drawing.title", {{"title", title}}), record_crumbs(view, request.record),
             [&](html::Html& html) {
               html::error_summary(html, view.context, request.errors);
               html.element("p", {{"class", "fh-lead"}}, view.context.text(words + ".about"));
               {
                 const html::Element live = html.open("div", {{"data-live-region", "drawing"}});
                 drawing.write(html, request);
               }
               const html::Element actions = html.open("div", {{"class", "fh-actions"}});
               write_document_offer(html, view.context, view.participant, {"drawing", request.record.id});
             });
}

}  // namespace foothold::workspace
