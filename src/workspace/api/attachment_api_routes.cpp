#include "workspace/api/api_request.hpp"
#include "workspace/api/api_routes.hpp"
#include "workspace/api/record_json.hpp"
#include "workspace/attaching.hpp"
#include "workspace/upload_limit.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

// The files of a record, for programs.
class AttachmentAnswers {
 public:
  explicit AttachmentAnswers(const ApiRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> list() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    return http::json_response(attachments_json(workspace_.attachments.list(record->coalition, record->id)));
  }

  // As browsers send files: multipart/form-data, each in a field "file".
  Result<Response> add() {
    const auto record = asked_.records().require_writable();
    if (!record) return record.error();
    const http::Request& request = asked_.request();
    const auto form =
        http::parse_multipart(request.header("content-type"), request.body, {.total_bytes = longest_upload});
    if (!form) return form.error();
    const auto attached = attach_files(*record, *form, participant_, workspace_);
    if (!attached) return attached.error();
    Response response = http::json_response(attachments_json(*attached));
    response.status = 201;
    return response;
  }

  Result<Response> download() {
    const auto record = asked_.records().require_seen(true);
    if (!record) return record.error();
    const auto attachment = require_attachment(*record, asked_.request().parameter("attachment"), workspace_);
    if (!attachment) return attachment.error();
    return download_of(*attachment, workspace_);
  }

  Result<Response> remove() {
    const auto record = asked_.records().require_writable();
    if (!record) return record.error();
    const auto taken = take_away(*record, asked_.request().parameter("attachment"), participant_, workspace_);
    if (!taken) return taken.error();
    Response response;
    response.status = 204;
    return response;
  }

 private:
  const ApiRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

void add_attachment_api_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return api_handler(workspace, answer); };
  const std::string attachments = "/api/v1/coalitions/{slug}/records/{id}/attachments";
  router.get(attachments, handler(&AttachmentAnswers::list));
  router.post(attachments, handler(&AttachmentAnswers::add));
  router.get(attachments + "/{attachment}", handler(&AttachmentAnswers::download));
  router.del(attachments + "/{attachment}", handler(&AttachmentAnswers::remove));
}

}  // namespace foothold::workspace
