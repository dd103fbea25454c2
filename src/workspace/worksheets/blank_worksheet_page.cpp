#include "toolkit/pages/blank_worksheet.hpp"

#include "html/components.hpp"
#include "workspace/documents/document_offer.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {

std::string blank_worksheet_page(const html::PageContext& context, const Participant& participant,
                                 const WorksheetView& view) {
  const toolkit::Worksheet& worksheet = *view.state.worksheet;
  std::vector<html::Crumb> between = way_to_chapter(context, participant, view.toolkit, worksheet.chapter);
  between.push_back({context.say(worksheet.title), participant.path("/worksheets/" + worksheet.id)});
  const std::string title = context.fill("worksheets.blank_title", {{"title", context.say(worksheet.title)}});
  return WorkspacePage(context, participant).write(title, between, [&](html::Html& html) {
    html.element("p", {{"class", "fh-no-print"}}, context.text("worksheets.blank_about"));
    {
      const html::Element actions = html.open("div", {{"class", "fh-actions"}});
      write_document_offer(html, context, participant, {"blank-worksheet", worksheet.id});
    }
    write_blank_worksheet(html, context, view.toolkit, worksheet);
  });
}

}  // namespace foothold::workspace
