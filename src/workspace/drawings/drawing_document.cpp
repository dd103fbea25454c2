#include "workspace/drawings/drawing_document.hpp"

#include "workspace/drawings/drawing_list.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/view_parts/view_parts.hpp"
#include "workspace/view_parts/view_source.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {

Result<documents::Document> drawing_document(const RecordRequest& asked, const std::string& id) {
  const Participant& participant = asked.participant();
  const auto record = asked.workspace().records.find(participant.coalition.id, id);
  if (!record || record->removed() || !may_see(participant, *record))
    return not_found("id", "workspace.record_missing");
  const RecordDrawing* drawing = find_drawing(record->type);
  if (drawing == nullptr) return not_found("id", "record.unknown");
  const toolkit::RecordType& type = *asked.workspace().toolkit.record_types.find(record->type);
  const Record seen = visible_record(participant, type, *record);
  const ViewSource source(asked);
  // On paper nobody changes anything, so it is written as for whoever only reads; what is seen stays that of who asked.
  Participant reader = participant;
  reader.role = Role::viewer;
  const ViewRequest view = source.view().with({.participant = &reader});
  const http::Query nothing_sent;
  const Errors no_errors;
  html::Html body;
  body.element("p", {{"class", "fh-lead"}}, view.context.text("drawing." + std::string(drawing->words) + ".about"));
  drawing->write(body, {.view = view, .record = seen, .type = type, .sent = nothing_sent, .errors = no_errors});
  return documents::Document{.title = view.context.fill("drawing.title", {{"title", title_of(view, seen)}}),
                             .language = view.context.language(),
                             .body = body.take(),
                             .paper = documents::Paper::letter_across};
}

}  // namespace foothold::workspace
