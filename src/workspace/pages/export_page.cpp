#include "html/components.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {

std::string export_page(const html::PageContext& context, const Participant& participant, std::int64_t left_out) {
  return WorkspacePage(context, participant).write(context.text("export.title"), {}, [&](html::Html& html) {
    const html::Element prose = html.open("div", {{"class", "fh-prose"}});
    html::paragraph(html, context.text("export.text"));
    html::paragraph(html, left_out == 0 ? context.text("export.complete")
                                        : context.fill("export.incomplete", {{"count", std::to_string(left_out)}}));
    html::notice(html, context.text("export.personal"));
    const SessionForm form(html, context, participant.visitor, participant.path("/export"));
    html::submit_button(html, context.text("export.download"));
  });
}

}  // namespace foothold::workspace
