#include "workspace/attaching.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_showing.hpp"
#include "workspace/upload_limit.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

// The files of a record.
class Attachments {
 public:
  explicit Attachments(RecordRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()) {}

  Result<Response> add() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto form = accounts::read_upload(asked_.request(), workspace_.accounts, participant_.visitor.session,
                                            {.total_bytes = longest_upload});
    if (!form) return form.error();
    const auto attached = attach_files(*record, *form, participant_, workspace_);
    if (!attached) return show_record(asked_, attached.error());
    return asked_.go_to("/records/" + record->id + "#files");
  }

  Result<Response> download() {
    const auto record = asked_.require_seen(true);
    if (!record) return record.error();
    const auto attachment = require_attachment(*record, asked_.request().parameter("attachment"), workspace_);
    if (!attachment) return attachment.error();
    return download_of(*attachment, workspace_);
  }

  Result<Response> remove() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto taken = take_away(*record, asked_.request().parameter("attachment"), participant_, workspace_);
    if (!taken) return taken.error();
    return asked_.go_to("/records/" + record->id + "#files");
  }

 private:
  RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
};

}  // namespace

void add_attachment_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.post("/coalitions/{slug}/records/{id}/attachments", handler(&Attachments::add));
  router.get("/coalitions/{slug}/records/{id}/attachments/{attachment}", handler(&Attachments::download));
  router.post("/coalitions/{slug}/records/{id}/attachments/{attachment}/removal", handler(&Attachments::remove));
}

}  // namespace foothold::workspace
