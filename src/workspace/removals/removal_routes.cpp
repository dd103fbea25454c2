#include "workspace/removals/removal_routes.hpp"

#include "workspace/attaching.hpp"
#include "workspace/forms/answer_text.hpp"
#include "workspace/pages/workspace_pages.hpp"
#include "workspace/record_links.hpp"
#include "workspace/record_request.hpp"
#include "workspace/records/workspace_refusals.hpp"
#include "workspace/removals/removal_page.hpp"
#include "workspace/visible_fields.hpp"

namespace foothold::workspace {
namespace {

using http::Response;

class RemovalAsking {
 public:
  explicit RemovalAsking(RecordRequest& asked)
      : asked_(asked), workspace_(asked.workspace()), participant_(asked.participant()), page_(asked.page()) {}

  Result<Response> of_record() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    RemovalView view = view_of(*record, page_.fill("removal.title", {{"name", title_words(page_, record->title)}}));
    view.consequences = {page_.text("removal.record_text"), page_.text("removal.record_back")};
    for (IncomingLink& link : links_seen_to(participant_, *record, workspace_))
      if (view.rests_on_it.empty() || view.rests_on_it.back().id != link.from.id)
        view.rests_on_it.push_back(std::move(link.from));
    view.send_to = path(*record) + "/removal";
    view.sent_with_it = {{"_revision", std::to_string(record->revision)}};
    view.button = page_.text("record.remove");
    return http::html_response(removal_page(page_, participant_, view));
  }

  Result<Response> of_comment() {
    const auto record = asked_.require_seen(true);
    if (!record) return record.error();
    const auto comment = workspace_.comments.find(record->coalition, asked_.request().parameter("comment"));
    if (!comment || comment->record != record->id) return not_found("comment", "workspace.comment_missing");
    if (!may_take_back(participant_, *comment)) return not_permitted();
    RemovalView view = view_of(*record, page_.text("removal.comment_title"));
    view.consequences = {page_.fill("removal.comment_said", {{"text", comment->body}}),
                         page_.text("removal.comment_text")};
    view.send_to = path(*record) + "/comments/" + comment->id + "/removal";
    view.button = page_.text("comments.take_back");
    view.back += "#comments";
    return http::html_response(removal_page(page_, participant_, view));
  }

  Result<Response> of_attachment() {
    const auto record = asked_.require_writable();
    if (!record) return record.error();
    const auto attachment = require_attachment(*record, asked_.request().parameter("attachment"), workspace_);
    if (!attachment) return attachment.error();
    RemovalView view = view_of(*record, page_.fill("removal.title", {{"name", attachment->name}}));
    view.consequences = {page_.text("removal.file_text")};
    for (const std::string& label : answers_with(*record, *attachment))
      view.consequences.push_back(page_.fill("removal.file_answers", {{"question", label}}));
    view.send_to = path(*record) + "/attachments/" + attachment->id + "/removal";
    view.button = page_.fill("attachments.remove", {{"name", attachment->name}});
    view.back += "#files";
    return http::html_response(removal_page(page_, participant_, view));
  }

 private:
  static std::string path(const Record& record) { return "/records/" + record.id; }

  // With the way to the record, to which whoever keeps it goes back.
  [[nodiscard]] RemovalView view_of(const Record& record, std::string title) const {
    RemovalView view{.title = std::move(title), .back = path(record)};
    if (const toolkit::RecordType* type = workspace_.toolkit.record_types.find(record.type))
      view.between = way_to_type(page_, participant_, workspace_.toolkit, *type);
    view.between.push_back({title_words(page_, record.title), participant_.path(path(record))});
    return view;
  }

  // The questions of the record that the file answers, as far as the reader sees them.
  [[nodiscard]] std::vector<std::string> answers_with(const Record& record, const Attachment& attachment) const {
    std::vector<std::string> labels;
    const toolkit::RecordType* type = workspace_.toolkit.record_types.find(record.type);
    if (type == nullptr) return labels;
    const Record seen = visible_record(participant_, *type, record);
    for (const toolkit::FieldRule& rule : type->fields) {
      const auto* answer = seen.fields.if_contains(rule.id);
      if (rule.type == toolkit::FieldType::file && answer != nullptr && plain_answer(*answer) == attachment.hash)
        labels.push_back(page_.say(rule.label));
    }
    return labels;
  }

  RecordRequest& asked_;
  WorkspaceSite& workspace_;
  const Participant& participant_;
  const html::PageContext& page_;
};

}  // namespace

void add_removal_routes(http::Router& router, WorkspaceSite& workspace) {
  const auto handler = [&workspace](auto answer) { return record_handler(workspace, answer); };
  router.get("/coalitions/{slug}/records/{id}/removal", handler(&RemovalAsking::of_record));
  router.get("/coalitions/{slug}/records/{id}/comments/{comment}/removal", handler(&RemovalAsking::of_comment));
  router.get("/coalitions/{slug}/records/{id}/attachments/{attachment}/removal",
             handler(&RemovalAsking::of_attachment));
}

}  // namespace foothold::workspace
