#include "workspace/worksheets/worksheet_document.hpp"

#include "toolkit/pages/blank_worksheet.hpp"
#include "workspace/findings/coalition_findings.hpp"
#include "workspace/overviews/plan_words.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/worksheets/worksheet_pages.hpp"

namespace foothold::workspace {

Result<documents::Document> worksheet_document(const RecordRequest& asked, const std::string& id) {
  const toolkit::Toolkit& toolkit = asked.workspace().toolkit;
  const toolkit::Worksheet* worksheet = toolkit.worksheets.find(id);
  if (worksheet == nullptr) return not_found("worksheet", "worksheets.unknown");
  const auto records = records_of_coalition(asked.participant().coalition.id, toolkit, asked.workspace().records);
  WorksheetView view{toolkit, state_of_worksheet(*worksheet, *records)};
  view.vocabulary = chosen_vocabulary(*records);
  html::Html body;
  write_filled_worksheet(body, asked.page(), asked.participant(), view, asked.names());
  return documents::Document{.title = filled_worksheet_title(asked.page(), *worksheet),
                             .language = asked.page().language(),
                             .body = body.take()};
}

Result<documents::Document> blank_worksheet_document(const RecordRequest& asked, const std::string& id) {
  const toolkit::Toolkit& toolkit = asked.workspace().toolkit;
  const toolkit::Worksheet* worksheet = toolkit.worksheets.find(id);
  if (worksheet == nullptr) return not_found("worksheet", "worksheets.unknown");
  return toolkit::blank_worksheet_document(asked.page(), toolkit, *worksheet);
}

}  // namespace foothold::workspace
