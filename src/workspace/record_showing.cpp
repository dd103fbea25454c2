#include "workspace/record_showing.hpp"

#include "accounts/account_pages.hpp"
#include "workspace/pages/workspace_pages.hpp"

namespace foothold::workspace {
namespace {

std::vector<Record> linked_from(const RecordRequest& asked, const Record& record) {
  WorkspaceSite& workspace = asked.workspace();
  std::vector<Record> linked;
  for (const StoredLink& link : workspace.records.links_to(record.coalition, record.type, record.id)) {
    auto from = workspace.records.find(record.coalition, link.from_record);
    const bool again = from && !linked.empty() && linked.back().id == from->id;
    if (from && !again && may_see(asked.participant(), *from)) linked.push_back(*std::move(from));
  }
  return linked;
}

}  // namespace

Result<http::Response> show_record(const RecordRequest& asked, const std::optional<Error>& refused) {
  const auto record = asked.require_seen(true);
  if (!record) return record.error();
  const auto type = asked.require_type(record->type);
  if (!type) return type.error();
  WorkspaceSite& workspace = asked.workspace();
  RecordView view{.record = *record,
                  .type = **type,
                  .names = asked.names(),
                  .linked_from = linked_from(asked, *record),
                  .attachments = workspace.attachments.list(record->coalition, record->id),
                  .comments = workspace.comments.list(record->coalition, record->id),
                  .people = asked.people(),
                  .errors = refused ? accounts::errors_of(asked.page(), *refused) : Errors()};
  http::Response response = http::html_response(record_page(asked.page(), asked.participant(), view));
  if (refused) response.status = http::status_of(refused->kind);
  return response;
}

}  // namespace foothold::workspace
