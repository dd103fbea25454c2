#include <algorithm>

#include "accounts/account_pages.hpp"
#include "base/text.hpp"
#include "workspace/attachments/file_kind.hpp"
#include "workspace/record_request.hpp"
#include "workspace/record_showing.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/upload_limit.hpp"
#include "workspace/workspace_routes.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

constexpr std::size_t longest_name = 200;

// "Minutes of May.pdf" of whatever was called so long that no list could show it, the ending kept.
std::string short_name(const std::string& name) {
  if (name.size() <= longest_name) return name;
  const std::string ending = name.substr(std::min(name.rfind('.'), name.size()));
  if (ending.size() >= longest_name) return std::string(whole_letters(name, longest_name));
  return std::string(whole_letters(name, longest_name - ending.size())) + ending;
}

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
    for (const http::MultipartPart& part : form->parts()) {
      if (part.name != "file" || !part.is_file) continue;
      const auto kept = keep(*record, part);
      if (!kept) return show_record(asked_, kept.error());
    }
    return asked_.go_to("/records/" + record->id + "#files");
  }

  // Shown by no browser of itself: a file is saved, and what a browser opens nevertheless may do nothing.
  Result<Response> download() {
    const auto attachment = require_attachment();
    if (!attachment) return attachment.error();
    auto bytes = workspace_.files.read(attachment->hash);
    if (!bytes) return bytes_missing();
    Response response = http::file_response(attachment->media_type, attachment->name, *std::move(bytes));
    response.etag = attachment->hash;
    response.headers.emplace_back("Content-Security-Policy", "sandbox; default-src 'none'");
    return response;
  }

  Result<Response> remove() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto form = asked_.require_form();
    if (!form) return form.error();
    const auto attachment = require_attachment();
    if (!attachment) return attachment.error();
    const auto removed = workspace_.attachments.remove(record->coalition, attachment->id, participant_.person());
    if (!removed) return removed.error();
    workspace_.live.tell(record->coalition);
    return asked_.go_to("/records/" + record->id + "#files");
  }

 private:
  Result<void> keep(const Record& record, const http::MultipartPart& part) {
    const auto kind = recognise_file(part.file_name, part.bytes);
    if (!kind) return kind.error();
    const auto added = workspace_.attachments.add({.coalition = record.coalition,
                                                   .record = record.id,
                                                   .name = short_name(part.file_name),
                                                   .media_type = std::string(kind->media_type),
                                                   .size = std::ssize(part.bytes),
                                                   .hash = workspace_.files.keep(part.bytes),
                                                   .person = participant_.person()});
    if (!added) return added.error();
    workspace_.live.tell(record.coalition);
    return {};
  }

  // The attachment of the address, when it belongs to the record of the address, which the person may see.
  Result<Attachment> require_attachment() const {
    const auto record = asked_.require_seen(true);
    if (!record) return record.error();
    auto attachment = workspace_.attachments.find(record->coalition, asked_.request().parameter("attachment"));
    if (!attachment || attachment->record != record->id) return not_found("attachment", "attachment.unknown");
    return *std::move(attachment);
  }

  static Error bytes_missing() {
    Error error = not_found("attachment", "attachment.missing_bytes");
    error.kind = ErrorKind::unavailable;
    return error;
  }

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
