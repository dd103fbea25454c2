#include "workspace/record_request.hpp"

#include "workspace/coalition_lists.hpp"
#include "workspace/records/workspace_refusals.hpp"

namespace foothold::workspace {

RecordRequest::RecordRequest(const http::Request& request, WorkspaceSite& workspace, Participant participant)
    : request_(request),
      workspace_(workspace),
      participant_(std::move(participant)),
      page_(workspace.site(), request.language, request.path_and_query()),
      names_(page_, participant_, workspace) {}

Result<const toolkit::RecordType*> RecordRequest::require_type(const std::string& id) const {
  const toolkit::RecordType* type = workspace_.toolkit.record_types.find(id);
  if (type == nullptr) return not_found("type", "record.unknown_type", {{"type", id}});
  return type;
}

Result<Record> RecordRequest::require_seen(bool also_removed) const {
  return require_record(request_, participant_, workspace_, also_removed);
}

Result<Record> RecordRequest::require_writable(bool also_removed) const {
  auto record = require_seen(also_removed);
  if (record && !may_write(participant_, *record)) return not_permitted();
  return record;
}

Result<http::Query> RecordRequest::require_form() const {
  return read_form(request_, workspace_.accounts, participant_.visitor.session);
}

http::Response RecordRequest::go_to(const std::string& rest) const {
  return http::redirect_response(page_.link(participant_.path(rest)));
}

std::map<std::string, std::string> RecordRequest::people(const std::vector<std::string>& others) const {
  return people_names(participant_.coalition.id, others, workspace_);
}

NewRecord new_record(const toolkit::RecordType& type, boost::json::object fields, const std::string& coalition,
                     const std::string& person) {
  return {.coalition = coalition,
          .type = type.id,
          .fields = std::move(fields),
          .visibility = type.visibility,
          .owner = person,
          .person = person};
}

}  // namespace foothold::workspace
